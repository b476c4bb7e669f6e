// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/onflow/flow/protobuf/go/flow/entities"
	"github.com/rs/zerolog"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/onflow/flow-go/access"
	"github.com/onflow/flow-go/engine"
	dp "github.com/onflow/flow-go/engine/access/rest/websockets/data_providers"
	wsmodels "github.com/onflow/flow-go/engine/access/rest/websockets/models"
	"github.com/onflow/flow-go/engine/access/rpc/backend"
	"github.com/onflow/flow-go/engine/access/state_stream"
	streams "github.com/onflow/flow-go/engine/access/state_stream/backend"
	"github.com/onflow/flow-go/engine/access/subscription"
	accessmodel "github.com/onflow/flow-go/model/access"
	"github.com/onflow/flow-go/model/flow"
)

// failingFactory makes the real data providers. An argument "fail" of the subscribe message, which it takes away before they see
// it, makes the subscription that such a provider asks for fail:
//
//	rpc NotFound text     at the start, with this gRPC status
//	plain text            at the start, with another error
//	data text             at the first block; data-rpc NotFound text: with a gRPC status
//	capacity              waiting for the stream's own rate limit
//	type                  a value that is none of the topic's
//	encoding              an event whose payload cannot be decoded (topics of events)
//	missing               the node is one that does not implement the topic
//	end                   not at all: it only ends
//	transaction text      not at all: the transaction fails (topics of transactions); expires: it expires
type failingFactory struct{ dp.DataProviderFactory }

type failKey struct{}

func (f failingFactory) NewDataProvider(ctx context.Context, id, topic string, arguments wsmodels.Arguments, stream chan<- any) (dp.DataProvider, error) {
	if fail, ok := arguments["fail"].(string); ok {
		delete(arguments, "fail")
		ctx = context.WithValue(ctx, failKey{}, fail)
	}
	return f.DataProviderFactory.NewDataProvider(ctx, id, topic, arguments, stream)
}

func parts(ctx context.Context) (kind, rest string) {
	fail, _ := ctx.Value(failKey{}).(string)
	kind, rest, _ = strings.Cut(fail, " ")
	return kind, rest
}

func statusError(text string) error {
	name, description, _ := strings.Cut(text, " ")
	for code := codes.Canceled; code <= codes.Unauthenticated; code++ {
		if code.String() == name {
			return status.Error(code, description)
		}
	}
	return errors.New("no gRPC code: " + text)
}

func ended(values ...any) *subscription.SubscriptionImpl {
	sub := subscription.NewSubscription(len(values))
	for _, value := range values {
		_ = sub.Send(context.Background(), value, time.Second)
	}
	sub.Close()
	return sub
}

// failed gives the subscription that is asked for, or null. `step` is what the node reports to have failed in.
func failed(ctx context.Context, step string) subscription.Subscription {
	streamed := func(ctx context.Context, limit float64, err error) subscription.Subscription {
		sub := subscription.NewHeightBasedSubscription(1, startHeight, func(context.Context, uint64) (any, error) { return nil, err })
		go subscription.NewStreamer(zerolog.Nop(), engine.NewBroadcaster(), time.Second, limit, sub).Stream(ctx)
		return sub
	}
	switch kind, text := parts(ctx); kind {
	case "rpc":
		return subscription.NewFailedSubscription(statusError(text), step)
	case "plain":
		sub := subscription.NewSubscription(0)
		sub.Fail(errors.New(text))
		return sub
	case "data":
		return streamed(ctx, 0, errors.New(text))
	case "data-rpc":
		return streamed(ctx, 0, statusError(text))
	case "capacity":
		// No data and no error: the streamer asks again at once, but may only do so once in ten seconds.
		short, cancel := context.WithTimeout(ctx, time.Second)
		time.AfterFunc(time.Minute, cancel)
		return streamed(short, 0.1, nil)
	case "type":
		return ended("text")
	case "end":
		return ended()
	}
	return nil
}

// failingNode is the real backend, whose transactions are canned once they passed its checks.
type failingNode struct {
	*backend.Backend
	handler *subscription.SubscriptionHandler
}

const fromLatest = "could not get start height from latest"

func (n *failingNode) SubscribeBlocksFromLatest(ctx context.Context, wanted flow.BlockStatus) subscription.Subscription {
	if kind, _ := parts(ctx); kind == "missing" {
		return access.NewUnimplementedAPI().SubscribeBlocksFromLatest(ctx, wanted)
	}
	if sub := failed(ctx, fromLatest); sub != nil {
		return sub
	}
	return n.Backend.SubscribeBlocksFromLatest(ctx, wanted)
}

func (n *failingNode) SubscribeBlockHeadersFromLatest(ctx context.Context, wanted flow.BlockStatus) subscription.Subscription {
	if sub := failed(ctx, fromLatest); sub != nil {
		return sub
	}
	return n.Backend.SubscribeBlockHeadersFromLatest(ctx, wanted)
}

func (n *failingNode) SubscribeBlockDigestsFromLatest(ctx context.Context, wanted flow.BlockStatus) subscription.Subscription {
	if sub := failed(ctx, fromLatest); sub != nil {
		return sub
	}
	return n.Backend.SubscribeBlockDigestsFromLatest(ctx, wanted)
}

// life gives a canned life of a transaction, one message per status, as the node does when it sees several at once.
func (n *failingNode) life(ctx context.Context, id flow.Identifier) subscription.Subscription {
	kind, text := parts(ctx)
	if kind == "expires" {
		return ended([]*accessmodel.TransactionResult{
			{TransactionID: id, Status: flow.TransactionStatusPending},
			{TransactionID: id, Status: flow.TransactionStatusExpired},
		})
	}
	pending := accessmodel.TransactionResult{TransactionID: id, Status: flow.TransactionStatusPending}
	finalized := pending
	finalized.Status = flow.TransactionStatusFinalized
	finalized.BlockID, finalized.BlockHeight, finalized.CollectionID = made("block of the transaction", startHeight), startHeight, made("collection", startHeight)
	executed := finalized
	executed.Status, executed.ComputationUsed = flow.TransactionStatusExecuted, 12
	if kind == "transaction" {
		executed.ErrorMessage, executed.StatusCode = text, 1
	}
	sealed := executed
	sealed.Status = flow.TransactionStatusSealed
	return ended([]*accessmodel.TransactionResult{&pending, &finalized, &executed, &sealed})
}

func (n *failingNode) SubscribeTransactionStatuses(ctx context.Context, id flow.Identifier, _ entities.EventEncodingVersion) subscription.Subscription {
	if sub := failed(ctx, "failed to get start height"); sub != nil {
		return sub
	}
	return n.life(ctx, id)
}

func (n *failingNode) SendAndSubscribeTransactionStatuses(ctx context.Context, tx *flow.TransactionBody, _ entities.EventEncodingVersion) subscription.Subscription {
	const step = "failed to send transaction"
	if sub := failed(ctx, step); sub != nil {
		return sub
	}
	if err := n.SendTransaction(ctx, tx); err != nil {
		return subscription.NewFailedSubscription(err, step)
	}
	return n.life(ctx, tx.ID())
}

// failingStream is the real backend of the topics of events.
type failingStream struct{ *streams.StateStreamBackend }

// undecodable is an event that a node would hardly store.
func undecodable() []flow.Event {
	event := accountCreated(startHeight)
	event.Payload = []byte("no CCF")
	return []flow.Event{event}
}

func (s *failingStream) SubscribeEventsFromLatest(ctx context.Context, filter state_stream.EventFilter) subscription.Subscription {
	if kind, _ := parts(ctx); kind == "encoding" {
		return ended(&streams.EventsResponse{BlockID: made("block", startHeight), Height: startHeight, Events: undecodable()})
	}
	// "block height" is what the node says here.
	if sub := failed(ctx, "could not get start height from block height"); sub != nil {
		return sub
	}
	return s.StateStreamBackend.SubscribeEventsFromLatest(ctx, filter)
}

func (s *failingStream) SubscribeAccountStatusesFromLatestBlock(ctx context.Context, filter state_stream.AccountStatusFilter) subscription.Subscription {
	if kind, _ := parts(ctx); kind == "encoding" {
		return ended(&streams.AccountStatusesResponse{BlockID: made("block", startHeight), Height: startHeight,
			AccountEvents: map[string]flow.EventsList{"flow.AccountCreated": undecodable()}})
	}
	if sub := failed(ctx, fromLatest); sub != nil {
		return sub
	}
	return s.StateStreamBackend.SubscribeAccountStatusesFromLatestBlock(ctx, filter)
}
