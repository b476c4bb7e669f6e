// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/nats-io/jwt/v2"
	"github.com/nats-io/nkeys"
)

// What an operator hands out, made up afresh. Users are bearers: they log in without a signature of the server's nonce.
type issuer struct {
	folder                                  string
	operator, system, account, signer, user nkeys.KeyPair
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func public(key nkeys.KeyPair) string { return must(key.PublicKey()) }

// Writes the JWTs and configurations of an operator into folder:
//
//	operator.conf               goes into a server's configuration: operator, system account, resolver
//	system.jwt user.jwt         bearers of the system account and of the account
//	signed.jwt                  the same, issued by the account's signing key
//	brief.jwt                   the same as user.jwt, for eight seconds
//	account-*.jwt               the account: expiring, without the user, with fewer rights, without its signing key
//	delete.jwt                  the request to delete the account
//	proxy.key                   a public key for proxies.trusted
//
// Account JWTs are to be published to $SYS.REQ.CLAIMS.UPDATE, the deletion to $SYS.REQ.CLAIMS.DELETE.
func writeClaims(folder string) {
	made := issuer{folder, must(nkeys.CreateOperator()), must(nkeys.CreateAccount()), must(nkeys.CreateAccount()),
		must(nkeys.CreateAccount()), must(nkeys.CreateUser())}
	operator := jwt.NewOperatorClaims(public(made.operator))
	operator.Name = "O"
	operator.SystemAccount = public(made.system)
	operatorJWT := must(operator.Encode(made.operator))
	system := jwt.NewAccountClaims(public(made.system))
	system.Name = "SYS"
	systemJWT := must(system.Encode(made.operator))
	accountJWT := must(made.accountClaims().Encode(made.operator))

	made.write("operator.conf", fmt.Sprintf("operator: %s\nsystem_account: %s\nresolver: { type: full, dir: %s, allow_delete: true }\n"+
		"resolver_preload: { %s: %s\n %s: %s }\n", operatorJWT, public(made.system),
		must(json.Marshal(filepath.Join(folder, "accounts"))), public(made.system), systemJWT, public(made.account), accountJWT))
	made.write("system.jwt", bearer(must(nkeys.CreateUser()), made.system, "", 0))
	made.write("user.jwt", bearer(made.user, made.account, "", 0))
	made.write("brief.jwt", bearer(must(nkeys.CreateUser()), made.account, "", 8*time.Second))
	made.write("signed.jwt", bearer(must(nkeys.CreateUser()), made.signer, public(made.account), 0))

	made.change("expiring", func(claims *jwt.AccountClaims) { claims.Expires = time.Now().Add(8 * time.Second).Unix() })
	made.change("revoked", func(claims *jwt.AccountClaims) { claims.Revoke(public(made.user)) })
	made.change("subscriptions", func(claims *jwt.AccountClaims) { claims.Limits.Subs = 1 })
	made.change("connections", func(claims *jwt.AccountClaims) { claims.Limits.Conn = 1 })
	made.change("unsigned", func(claims *jwt.AccountClaims) { claims.SigningKeys = jwt.SigningKeys{} })

	deletion := jwt.NewGenericClaims(public(made.operator))
	deletion.Data["accounts"] = []string{public(made.account)}
	made.write("delete.jwt", must(deletion.Encode(made.operator)))
	made.write("proxy.key", public(must(nkeys.CreateUser())))
}

func (made issuer) accountClaims() *jwt.AccountClaims {
	claims := jwt.NewAccountClaims(public(made.account))
	claims.Name = "A"
	claims.SigningKeys.Add(public(made.signer))
	return claims
}

func (made issuer) change(name string, change func(*jwt.AccountClaims)) {
	claims := made.accountClaims()
	change(claims)
	made.write("account-"+name+".jwt", must(claims.Encode(made.operator)))
}

func bearer(user, issuedBy nkeys.KeyPair, account string, life time.Duration) string {
	claims := jwt.NewUserClaims(public(user))
	claims.BearerToken = true
	claims.IssuerAccount = account
	if life > 0 {
		claims.Expires = time.Now().Add(life).Unix()
	}
	return must(claims.Encode(issuedBy))
}

func (made issuer) write(name, text string) {
	if err := os.WriteFile(filepath.Join(made.folder, name), []byte(text), 0o600); err != nil {
		panic(err)
	}
}
