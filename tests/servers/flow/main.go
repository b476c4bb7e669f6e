// SPDX-License-Identifier: GPL-3.0-or-later

// The real Flow access node as far as its stream API goes: the router, handlers, controller, data providers, trackers, streamers
// and transaction checks of flow-go, on a chain of canned blocks (chain.go) and with failures on demand (failures.go). It listens on
// a free port of 127.0.0.1 and prints the URL; it ends with its standard input.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/rs/zerolog"

	"github.com/onflow/flow-go/engine"
	"github.com/onflow/flow-go/engine/access/index"
	"github.com/onflow/flow-go/engine/access/rest/router"
	"github.com/onflow/flow-go/engine/access/rest/websockets"
	dp "github.com/onflow/flow-go/engine/access/rest/websockets/data_providers"
	"github.com/onflow/flow-go/engine/access/rpc/backend"
	"github.com/onflow/flow-go/engine/access/rpc/backend/query_mode"
	"github.com/onflow/flow-go/engine/access/state_stream"
	streams "github.com/onflow/flow-go/engine/access/state_stream/backend"
	"github.com/onflow/flow-go/engine/access/subscription"
	"github.com/onflow/flow-go/engine/access/subscription/tracker"
	"github.com/onflow/flow-go/model/flow"
	"github.com/onflow/flow-go/module/irrecoverable"
	"github.com/onflow/flow-go/module/limiters"
	"github.com/onflow/flow-go/module/metrics"
)

const maxBytes = 1 << 20

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}

func main() {
	subscriptions := flag.Uint64("subscriptions", websockets.DefaultMaxSubscriptionsPerConnection, "most subscriptions of a connection")
	maxStreams := flag.Uint("streams", subscription.DefaultMaxGlobalStreams, "most streams of the node")
	responses := flag.Float64("responses", websockets.DefaultMaxResponsesPerSecond, "most messages a second to a client; 0: no limit")
	inactivity := flag.Duration("inactivity", websockets.DefaultInactivityTimeout, "longest silence without a subscription")
	sendTimeout := flag.Duration("send-timeout", subscription.DefaultSendTimeout, "longest wait for a stream to take a message")
	pace := flag.Duration("pace", 100*time.Millisecond, "time between two blocks")
	indexState := flag.String("index", "ready", "the node's index of events: ready, lags, none; off: the node streams no events")
	api := flag.Bool("api", true, "whether the stream API is switched on")
	flag.Parse()

	logger := zerolog.Nop()
	noMetrics := metrics.NewNoopCollector()
	network := flow.Testnet.Chain()
	blocks := newChain()
	broadcaster := engine.NewBroadcaster()
	handler := subscription.NewSubscriptionHandler(logger, broadcaster, *sendTimeout, 0, subscription.DefaultSendBufferSize)
	blockTracker := must(tracker.NewBlockTracker(state{chain: blocks}, rootHeight, headers{chain: blocks}, broadcaster))

	reporter := index.NewReporter()
	if *indexState != "none" {
		_ = reporter.Initialize(indexed{chain: blocks, lags: *indexState == "lags"})
	}
	eventsTracker := tracker.NewExecutionDataTracker(logger, state{chain: blocks}, rootHeight, headers{chain: blocks}, broadcaster,
		blocks.sealed(), reporter, true)
	eventsIndex := index.NewEventsIndex(reporter, events{chain: blocks})
	var stateStream state_stream.API = &failingStream{
		StateStreamBackend: must(streams.New(logger, state{chain: blocks}, headers{chain: blocks}, nil, nil, nil, nil, nil, eventsIndex, true, 100,
			handler, eventsTracker)),
	}
	if *indexState == "off" {
		stateStream = nil
	}
	node := &failingNode{handler: handler, Backend: must(backend.New(backend.Params{
		State: state{chain: blocks}, CollectionRPC: collectionNode{}, Blocks: storedBlocks{chain: blocks}, Headers: headers{chain: blocks},
		Transactions: transactions{}, ChainID: flow.Testnet, AccessMetrics: noMetrics, Log: logger, BlockTracker: blockTracker,
		SubscriptionHandler: handler, EventsIndex: eventsIndex, IndexReporter: reporter,
		ScriptExecutionMode: query_mode.IndexQueryModeLocalOnly, EventQueryMode: query_mode.IndexQueryModeLocalOnly,
		TxResultQueryMode: query_mode.IndexQueryModeLocalOnly,
	}))}
	go func() {
		for range time.Tick(*pace) {
			blocks.grow()
			if err := blockTracker.ProcessOnFinalizedBlock(); err != nil {
				log.Fatal(err)
			}
		}
	}()

	ctx, failed := irrecoverable.WithSignaler(context.Background())
	go func() { log.Fatal(<-failed) }()
	limiter := must(limiters.NewConcurrencyLimiter(uint32(*maxStreams)))
	builder := router.NewRouterBuilder(logger, noMetrics).AddRestRoutes(node, network, maxBytes, maxBytes)
	if stateStream != nil {
		config := streams.Config{EventFilterConfig: state_stream.DefaultEventFilterConfig, HeartbeatInterval: subscription.DefaultHeartbeatInterval}
		builder.AddLegacyWebsocketsRoutes(stateStream, network, config, maxBytes, maxBytes, limiter)
	}
	if *api {
		factory := failingFactory{dp.NewDataProviderFactory(logger, stateStream, node, network, state_stream.DefaultEventFilterConfig,
			subscription.DefaultHeartbeatInterval, builder.LinkGenerator)}
		config := websockets.Config{MaxSubscriptionsPerConnection: *subscriptions, MaxResponsesPerSecond: *responses, InactivityTimeout: *inactivity}
		builder.AddWebsocketsRoute(ctx, network, config, maxBytes, maxBytes, factory, limiter)
	}

	listener := must(net.Listen("tcp", "127.0.0.1:0"))
	fmt.Printf("READY ws://%s/v1/ws\n", listener.Addr())
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		os.Exit(0)
	}()
	log.Fatal(http.Serve(listener, builder.Build()))
}
