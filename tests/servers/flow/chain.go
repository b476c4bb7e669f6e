// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/onflow/cadence"
	"github.com/onflow/cadence/encoding/ccf"
	accessproto "github.com/onflow/flow/protobuf/go/flow/access"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/onflow/crypto"

	"github.com/onflow/flow-go/model/flow"
	statepkg "github.com/onflow/flow-go/state"
	"github.com/onflow/flow-go/state/protocol"
	"github.com/onflow/flow-go/storage"
)

// Heights at the start: the chain begins at the root, and its events are indexed from a little later on.
const (
	rootHeight    = 1000
	lowestIndexed = 1010
	startHeight   = 1700 // more than a transaction's 600 blocks behind the root
	sealedBehind  = 3
	laggingIndex  = 1600
)

// The one block that the disk refuses to give.
var unreadable = flow.Identifier([]byte(strings.Repeat("\xff", flow.IdentifierLen)))

// chain is the same from start to start: what a block holds follows from its height.
type chain struct {
	mutex  sync.RWMutex
	blocks []*flow.Block
	byID   map[flow.Identifier]*flow.Block
}

func newChain() *chain {
	c := &chain{byID: map[flow.Identifier]*flow.Block{}}
	for range startHeight - rootHeight + 1 {
		c.grow()
	}
	return c
}

func made(what string, height uint64) flow.Identifier {
	return sha256.Sum256(fmt.Appendf(nil, "%s %d", what, height))
}

func (c *chain) grow() {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	height := rootHeight + uint64(len(c.blocks))
	parent := made("before the root", 0)
	if len(c.blocks) > 0 {
		parent = c.blocks[len(c.blocks)-1].ID()
	}
	signature := func(what string) crypto.Signature {
		bytes := made(what, height)
		return bytes[:]
	}
	block := &flow.Block{
		HeaderBody: flow.HeaderBody{
			ChainID: flow.Testnet, ParentID: parent, Height: height, View: height, ParentView: height - 1,
			Timestamp:          uint64(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).UnixMilli()) + (height-rootHeight)*800,
			ParentVoterIndices: []byte{0xf0}, ParentVoterSigData: signature("voters"), ProposerID: made("proposer", 0),
		},
		Payload: flow.Payload{
			Guarantees: []*flow.CollectionGuarantee{{CollectionID: made("collection", height), ReferenceBlockID: parent, ClusterChainID: "cluster-0",
				SignerIndices: []byte{0xe0}, Signature: signature("guarantee")}},
			Seals: []*flow.Seal{{BlockID: parent, ResultID: made("result", height), FinalState: flow.StateCommitment(made("state", height)),
				AggregatedApprovalSigs: []flow.AggregatedSignature{{VerifierSignatures: []crypto.Signature{signature("verifier")},
					SignerIDs: flow.IdentifierList{made("verifier", 0)}}}}},
			ProtocolStateID: made("protocol", 0),
		},
	}
	c.blocks = append(c.blocks, block)
	c.byID[block.ID()] = block
}

func (c *chain) height() uint64 {
	c.mutex.RLock()
	defer c.mutex.RUnlock()
	return rootHeight + uint64(len(c.blocks)) - 1
}

func (c *chain) sealed() uint64 { return c.height() - sealedBehind }

func (c *chain) at(height uint64) (*flow.Block, error) {
	c.mutex.RLock()
	defer c.mutex.RUnlock()
	if height < rootHeight || height >= rootHeight+uint64(len(c.blocks)) {
		return nil, storage.ErrNotFound
	}
	return c.blocks[height-rootHeight], nil
}

func (c *chain) block(id flow.Identifier) (*flow.Block, error) {
	c.mutex.RLock()
	defer c.mutex.RUnlock()
	if id == unreadable {
		return nil, errors.New("input/output error")
	}
	if block, ok := c.byID[id]; ok {
		return block, nil
	}
	return nil, storage.ErrNotFound
}

func headerOf(block *flow.Block, err error) (*flow.Header, error) {
	if err != nil {
		return nil, err
	}
	return block.ToHeader(), nil
}

// What follows is the chain in the shapes in which the node looks for it; what the stream API never asks for is left out.

type headers struct {
	storage.Headers
	chain *chain
}

func (h headers) ByBlockID(id flow.Identifier) (*flow.Header, error) {
	return headerOf(h.chain.block(id))
}
func (h headers) ByHeight(height uint64) (*flow.Header, error) { return headerOf(h.chain.at(height)) }
func (h headers) BlockIDByHeight(height uint64) (flow.Identifier, error) {
	block, err := h.chain.at(height)
	if err != nil {
		return flow.ZeroID, err
	}
	return block.ID(), nil
}

type storedBlocks struct {
	storage.Blocks
	chain *chain
}

func (b storedBlocks) ByHeight(height uint64) (*flow.Block, error) { return b.chain.at(height) }

type transactions struct{ storage.Transactions }

func (transactions) Store(*flow.TransactionBody) error { return nil }

// events: every fifth block creates an account.
type events struct {
	storage.Events
	chain *chain
}

func accountCreated(height uint64) flow.Event {
	const name = "flow.AccountCreated"
	address := flow.Testnet.Chain().ServiceAddress()
	kind := cadence.NewEventType(nil, name, []cadence.Field{{Identifier: "address", Type: cadence.AddressType}}, nil)
	payload := must(ccf.Encode(cadence.NewEvent([]cadence.Value{cadence.NewAddress(address)}).WithType(kind)))
	return flow.Event{Type: name, TransactionID: made("transaction", height), Payload: payload}
}

func (e events) ByBlockID(id flow.Identifier) ([]flow.Event, error) {
	block, err := e.chain.block(id)
	if err != nil || block.Height%5 != 0 {
		return nil, err
	}
	return []flow.Event{accountCreated(block.Height)}, nil
}

type indexed struct {
	chain *chain
	lags  bool
}

func (i indexed) LowestIndexedHeight() (uint64, error) { return lowestIndexed, nil }
func (i indexed) HighestIndexedHeight() (uint64, error) {
	if i.lags {
		return laggingIndex, nil
	}
	return i.chain.sealed(), nil
}

type state struct {
	protocol.State
	chain *chain
}

type snapshot struct {
	protocol.Snapshot
	header *flow.Header
	err    error
}

func (s snapshot) Head() (*flow.Header, error) { return s.header, s.err }

func (s state) Params() protocol.Params   { return parameters{} }
func (s state) Final() protocol.Snapshot  { return s.AtHeight(s.chain.height()) }
func (s state) Sealed() protocol.Snapshot { return s.AtHeight(s.chain.sealed()) }
func (s state) AtHeight(height uint64) protocol.Snapshot {
	header, err := headerOf(s.chain.at(height))
	return snapshot{header: header, err: err}
}
func (s state) AtBlockID(id flow.Identifier) protocol.Snapshot {
	header, err := headerOf(s.chain.block(id))
	if errors.Is(err, storage.ErrNotFound) {
		err = statepkg.ErrUnknownSnapshotReference
	}
	return snapshot{header: header, err: err}
}

type parameters struct{ protocol.Params }

func (parameters) SporkRootBlockHeight() uint64 { return rootHeight }
func (parameters) ChainID() flow.ChainID        { return flow.Testnet }

// collectionNode takes every transaction but those whose script says that it is out.
type collectionNode struct{ accessproto.AccessAPIClient }

func (collectionNode) SendTransaction(_ context.Context, request *accessproto.SendTransactionRequest, _ ...grpc.CallOption) (*accessproto.SendTransactionResponse, error) {
	if strings.Contains(string(request.Transaction.Script), "collection node is out") {
		return nil, status.Error(codes.Unavailable, "connection error: desc = \"transport: Error while dialing: dial tcp: connect: connection refused\"")
	}
	return &accessproto.SendTransactionResponse{}, nil
}
