// SPDX-License-Identifier: GPL-3.0-or-later

// The current NATS server, embedded: takes a configuration file, listens on free ports of 127.0.0.1, prints its WebSocket URL, and
// ends with its standard input. A line on standard input acts on it: `ldm`, `shutdown`, `reload`, `kick CID`.
//
// With `claims FOLDER` it is no server: it writes the JWTs of an operator into the folder (claims.go), for any server.
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/nats-io/nats-server/v2/server"
)

func main() {
	if len(os.Args) == 3 && os.Args[1] == "claims" {
		writeClaims(os.Args[2])
		return
	}
	options, err := server.ProcessConfigFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	options.Host = "127.0.0.1"
	options.Port = -1
	options.Websocket.Host = "127.0.0.1"
	options.Websocket.Port = -1
	options.Websocket.NoTLS = true
	options.NoSigs = true
	options.NoLog = true
	s, err := server.NewServer(options)
	if err != nil {
		log.Fatal(err)
	}
	go s.Start()
	if !s.ReadyForConnections(10 * time.Second) {
		log.Fatal("not ready")
	}
	fmt.Printf("READY %s\n", s.WebsocketURL())
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		words := strings.Fields(lines.Text())
		switch {
		case len(words) == 1 && words[0] == "ldm":
			go s.LameDuckShutdown()
		case len(words) == 1 && words[0] == "shutdown":
			s.Shutdown()
		case len(words) == 1 && words[0] == "reload":
			if err := s.Reload(); err != nil {
				log.Print(err)
			}
		case len(words) == 2 && words[0] == "kick":
			cid, _ := strconv.ParseUint(words[1], 10, 64)
			_ = s.DisconnectClientByID(cid)
		}
	}
	s.Shutdown()
}
