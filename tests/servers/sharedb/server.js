// SPDX-License-Identifier: GPL-3.0-or-later

// A real ShareDB server on which every code can be provoked. What is odd about it lies in its database and its middleware, never in
// what is sent: each code and text on the wire is the library's own (but for those of "an application"). Prints its URL; ends with its
// standard input.
//
// Paths:        /deny  refused by the connect middleware     /bye   ended by the application with a close code of its own
//               /mute  presence is switched off
// Collections:  race skew strv ttl   a database that loses every race, or whose op log is damaged
//               rej early fixdel fixed tally tamper nosnap noop late   middleware that refuses, amends or loses what is submitted
//               text plain num empty app   errors of an application in every shape
//               books_t tally_t   projections of books and tally      alien old   stored documents that nobody can use
//               unversioned   snapshots lose their version on the way
// Documents:    hidden… secret…   may not be read (silently, and with an application's error)
// Edits:        of the key `quiet` are stored but not published
// Channels:     rude   presence cannot be sent on
// Queries:      {"nochannel":true}; the databases none, nosub and bare
// Arguments:    --protocol=N, --type=URI   what the handshake says of the server
'use strict';
const http = require('http');
const { WebSocketServer } = require('ws');
const Bridge = require('@teamwork/websocket-json-stream');
const ShareDB = require('sharedb');
const Milestones = require('sharedb/lib/milestone-db/memory');
const protocol = require('sharedb/lib/protocol');
const { MemoryDB, DB, types } = ShareDB;
const json0 = types.defaultType.uri;

// A type that is a number. It has no compose, and its presence cannot be transformed.
types.register({
  name: 'cnt', uri: 'urn:x:cnt',
  create: (number) => number || 0,
  apply: (number, op) => number + op,
  transform: (op) => op,
  transformPresence() { throw new Error('caret lost'); },
});

for (const argument of process.argv.slice(2)) {
  const [name, value] = argument.split(/=(.*)/s);
  if (name === '--protocol') protocol.major = Number(value);
  if (name === '--type') types.defaultType = types.map[value];
}

class Faulty extends MemoryDB {
  commit(collection, id, op, snapshot, options, callback) {
    if (collection === 'race' && op.op) return process.nextTick(callback, null, false); // somebody else was faster
    super.commit(collection, id, op, snapshot, options, callback);
  }
  getOpsToSnapshot(collection, id, from, snapshot, options, callback) {
    super.getOpsToSnapshot(collection, id, from, snapshot, options, (error, ops) => {
      if (ops && collection === 'ttl') ops.shift();
      if (ops && collection === 'skew') for (const op of ops) op.v += 9;
      callback(error, ops);
    });
  }
  getSnapshot(collection, id, fields, options, callback) {
    super.getSnapshot(collection, id, fields, options, (error, snapshot) => {
      if (collection === 'strv' && fields && fields.$submit && snapshot.v > 1) snapshot.v += ''; // the version as a text
      callback(error, snapshot);
    });
  }
}

const db = new Faulty();
const nosub = new MemoryDB();
nosub.disableSubscribe = true;
db.ops.old = { o: [
  { v: 0, src: 'z', seq: 1, create: { type: json0, data: {} } },
  { v: 1, src: 'z', seq: 2, op: [{ p: ['x', 'y'], oi: 1 }] }, // cannot be applied to {}
] };
db.docs.alien = { a: { id: 'a', v: 1, type: 'urn:x:unregistered', data: 1, m: {} } };

const backend = new ShareDB({ db, presence: true, doNotCommitNoOps: true, maxSubmitRetries: 1,
  milestoneDb: new Milestones(), extraDbs: { nosub, bare: new DB() } });
backend.addProjection('books_t', 'books', { title: true });
backend.addProjection('tally_t', 'tally', { title: true });

/// Middleware of one stage, by collection: what it returns or throws is the error.
const on = (stage, table) => backend.use(stage, (context, next) => {
  let error;
  try {
    error = table[context.collection] && table[context.collection](context);
  } catch (thrown) {
    error = thrown;
  }
  next(error || undefined);
});
on('submit', {
  rej: (context) => context.op.op && context.rejectedError(),
  early: (context) => context.$fixup([]),
  text: () => 'only text',
  plain: () => new Error('no code here'),
  num: () => ({ code: 403, message: 'Forbidden' }),
  empty: () => ({}),
  app: () => ({ code: 'APP_LIMIT', message: 'slow down' }),
});
on('apply', {
  fixdel: (context) => { if (context.op.del) context.$fixup([]); },
  fixed: (context) => { if (context.op.op) context.$fixup([{ p: ['stamp'], oi: 1 }]); },
  tally: (context) => { if (context.op.op === 99) context.$fixup(1); },
  tamper: (context) => { if (context.op.op) context.op.v = 77; },
  nosnap: (context) => { if (context.op.op) context.snapshot = undefined; },
  noop: (context) => { if (context.op.op) context.op.op = undefined; },
});
on('afterWrite', { late: (context) => context.op.op && { code: 'APP_AUDIT', message: 'stored, but audit failed' } });
backend.use('submit', (context, next) => {
  if (Array.isArray(context.op.op) && context.op.op.some((component) => component && component.p && component.p[0] === 'quiet')) context.suppressPublish = true;
  next();
});
backend.use('readSnapshots', (context, next) => {
  for (const snapshot of context.snapshots) {
    if (/^hidden/.test(snapshot.id)) context.rejectSnapshotReadSilent(snapshot, 'not for you');
    if (/^secret/.test(snapshot.id)) context.rejectSnapshotRead(snapshot, { code: 'APP_FORBIDDEN', message: 'no access' });
    if (context.collection === 'unversioned') delete snapshot.v;
  }
  next();
});
backend.use('query', (context, next) => {
  if (context.query.nochannel) context.channels = [];
  next();
});
backend.use('sendPresence', (context, next) => next(context.presence.ch === 'rude' ? { code: 'APP_RUDE', message: 'not in this tone' } : undefined));
backend.use('connect', (context, next) => next(context.req.url === '/deny' ? new Error('refused') : undefined));
const mute = new ShareDB({ db: new MemoryDB() });

const web = http.createServer();
new WebSocketServer({ server: web }).on('connection', (socket, request) => {
  const stream = new Bridge(socket);
  stream.on('error', () => {}); // without a listener, bad JSON ends the process
  if (request.url === '/bye')
    setTimeout(() => stream.destroy(Object.assign(new Error(), { closeCode: 4401, closeReason: 'token expired' })), 50);
  (request.url === '/mute' ? mute : backend).listen(stream, request);
});
web.listen(0, '127.0.0.1', () => console.log('READY ws://127.0.0.1:' + web.address().port + '/'));
process.stdin.resume().on('end', () => process.exit(0));
