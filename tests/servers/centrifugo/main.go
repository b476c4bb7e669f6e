// SPDX-License-Identifier: GPL-3.0-or-later

// A server on the real Centrifugo library that raises any code on demand. It listens on a free port of 127.0.0.1 and prints the
// URL; it ends with its standard input.
//
//	channel err-103-x     subscribing is answered with error 103 (err-111t-x: temporary)
//	channel disc-4500-x   subscribing closes the connection with 4500
//	rpc error {code,message,temporary}   rpc unsub {channel,code,reason}   rpc disc {code,reason}
//	connect data {"error":N} or {"disconnect":N}
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"regexp"
	"strconv"
	"time"

	"github.com/centrifugal/centrifuge"
)

var builtInErrors = map[uint32]*centrifuge.Error{
	100: centrifuge.ErrorInternal, 101: centrifuge.ErrorUnauthorized, 102: centrifuge.ErrorUnknownChannel,
	103: centrifuge.ErrorPermissionDenied, 104: centrifuge.ErrorMethodNotFound, 105: centrifuge.ErrorAlreadySubscribed,
	106: centrifuge.ErrorLimitExceeded, 107: centrifuge.ErrorBadRequest, 108: centrifuge.ErrorNotAvailable,
	109: centrifuge.ErrorTokenExpired, 110: centrifuge.ErrorExpired, 111: centrifuge.ErrorTooManyRequests,
	112: centrifuge.ErrorUnrecoverablePosition,
	// Newer than this release of the library, by the texts that its successor uses.
	113: {Code: 113, Message: "concurrent pagination", Temporary: true},
}

var builtInDisconnects = map[uint32]centrifuge.Disconnect{}

func init() {
	for _, d := range []centrifuge.Disconnect{
		centrifuge.DisconnectConnectionClosed, centrifuge.DisconnectShutdown, centrifuge.DisconnectServerError,
		centrifuge.DisconnectExpired, centrifuge.DisconnectSubExpired, centrifuge.DisconnectSlow, centrifuge.DisconnectWriteError,
		centrifuge.DisconnectInsufficientState, centrifuge.DisconnectForceReconnect, centrifuge.DisconnectNoPong,
		centrifuge.DisconnectTooManyRequests, {Code: 3014, Reason: "state invalidated"}, centrifuge.DisconnectInvalidToken,
		centrifuge.DisconnectBadRequest, centrifuge.DisconnectStale, centrifuge.DisconnectForceNoReconnect,
		centrifuge.DisconnectConnectionLimit, centrifuge.DisconnectChannelLimit, centrifuge.DisconnectInappropriateProtocol,
		centrifuge.DisconnectPermissionDenied, centrifuge.DisconnectNotAvailable, centrifuge.DisconnectTooManyErrors,
	} {
		builtInDisconnects[d.Code] = d
	}
}

func errorFor(code uint32, temporary bool) error {
	if e, ok := builtInErrors[code]; ok {
		return e
	}
	return &centrifuge.Error{Code: code, Message: "application error", Temporary: temporary}
}

func disconnectFor(code uint32, reason string) centrifuge.Disconnect {
	if d, ok := builtInDisconnects[code]; ok && reason == "" {
		return d
	}
	return centrifuge.Disconnect{Code: code, Reason: reason}
}

var errChannel = regexp.MustCompile(`^err-(\d+)(t?)-`)
var discChannel = regexp.MustCompile(`^disc-(\d+)-`)

func number(text string) uint32 {
	n, _ := strconv.ParseUint(text, 10, 32)
	return uint32(n)
}

func onSubscribe(e centrifuge.SubscribeEvent, cb centrifuge.SubscribeCallback) {
	if m := errChannel.FindStringSubmatch(e.Channel); m != nil {
		cb(centrifuge.SubscribeReply{}, errorFor(number(m[1]), m[2] == "t"))
		return
	}
	if m := discChannel.FindStringSubmatch(e.Channel); m != nil {
		cb(centrifuge.SubscribeReply{}, disconnectFor(number(m[1]), ""))
		return
	}
	cb(centrifuge.SubscribeReply{Options: centrifuge.SubscribeOptions{
		EnableRecovery: true, EmitPresence: true, EmitJoinLeave: true, PushJoinLeave: true,
	}}, nil)
}

func onRPC(client *centrifuge.Client) func(centrifuge.RPCEvent, centrifuge.RPCCallback) {
	return func(e centrifuge.RPCEvent, cb centrifuge.RPCCallback) {
		var q struct {
			Code      uint32 `json:"code"`
			Message   string `json:"message"`
			Temporary bool   `json:"temporary"`
			Channel   string `json:"channel"`
			Reason    string `json:"reason"`
		}
		_ = json.Unmarshal(e.Data, &q)
		switch e.Method {
		case "error":
			if q.Message != "" {
				cb(centrifuge.RPCReply{}, &centrifuge.Error{Code: q.Code, Message: q.Message, Temporary: q.Temporary})
				return
			}
			cb(centrifuge.RPCReply{}, errorFor(q.Code, q.Temporary))
		case "unsub":
			client.Unsubscribe(q.Channel, centrifuge.Unsubscribe{Code: q.Code, Reason: q.Reason})
			cb(centrifuge.RPCReply{Data: []byte(`{}`)}, nil)
		case "disc":
			client.Disconnect(disconnectFor(q.Code, q.Reason))
			cb(centrifuge.RPCReply{Data: []byte(`{}`)}, nil)
		case "echo":
			cb(centrifuge.RPCReply{Data: e.Data}, nil)
		default:
			cb(centrifuge.RPCReply{}, centrifuge.ErrorMethodNotFound)
		}
	}
}

func onConnecting(_ context.Context, e centrifuge.ConnectEvent) (centrifuge.ConnectReply, error) {
	var q struct {
		Error      uint32 `json:"error"`
		Disconnect uint32 `json:"disconnect"`
	}
	_ = json.Unmarshal(e.Data, &q)
	if q.Error != 0 {
		return centrifuge.ConnectReply{}, errorFor(q.Error, false)
	}
	if q.Disconnect != 0 {
		return centrifuge.ConnectReply{}, disconnectFor(q.Disconnect, "")
	}
	return centrifuge.ConnectReply{Credentials: &centrifuge.Credentials{UserID: ""}}, nil
}

func onConnect(client *centrifuge.Client) {
	client.OnSubscribe(onSubscribe)
	client.OnPublish(func(e centrifuge.PublishEvent, cb centrifuge.PublishCallback) {
		cb(centrifuge.PublishReply{Options: centrifuge.PublishOptions{HistorySize: 100, HistoryTTL: time.Minute}}, nil)
	})
	client.OnPresence(func(e centrifuge.PresenceEvent, cb centrifuge.PresenceCallback) { cb(centrifuge.PresenceReply{}, nil) })
	client.OnPresenceStats(func(e centrifuge.PresenceStatsEvent, cb centrifuge.PresenceStatsCallback) {
		cb(centrifuge.PresenceStatsReply{}, nil)
	})
	client.OnHistory(func(e centrifuge.HistoryEvent, cb centrifuge.HistoryCallback) { cb(centrifuge.HistoryReply{}, nil) })
	client.OnRPC(onRPC(client))
}

func main() {
	node, err := centrifuge.New(centrifuge.Config{ClientStaleCloseDelay: 2 * time.Second, ClientChannelLimit: 8})
	if err != nil {
		log.Fatal(err)
	}
	node.OnConnecting(onConnecting)
	node.OnConnect(onConnect)
	if err := node.Run(); err != nil {
		log.Fatal(err)
	}
	http.Handle("/connection/websocket", centrifuge.NewWebsocketHandler(node, centrifuge.WebsocketConfig{
		CheckOrigin:    func(*http.Request) bool { return true },
		PingPongConfig: centrifuge.PingPongConfig{PingInterval: 3 * time.Second, PongTimeout: time.Second},
	}))
	http.Handle("/guarded/websocket", centrifuge.NewWebsocketHandler(node, centrifuge.WebsocketConfig{
		CheckOrigin: func(r *http.Request) bool { return r.Header.Get("Origin") == "" },
	}))
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("READY ws://%s/connection/websocket\n", listener.Addr())
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		_ = node.Shutdown(context.Background())
		os.Exit(0)
	}()
	log.Fatal(http.Serve(listener, nil))
}
