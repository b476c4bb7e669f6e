// SPDX-License-Identifier: GPL-3.0-or-later

// A real ShareDB server that provokes every code (collections and ids: see the table in the tests). Prints its URL, ends with its standard input.
const http = require('http'), ShareDB = require('sharedb'), { WebSocketServer } = require('ws');
const Bridge = require('@teamwork/websocket-json-stream'), Milestones = require('sharedb/lib/milestone-db/memory');
const { MemoryDB, DB, types } = ShareDB, J0 = types.defaultType.uri;
types.register({ name: 'cnt', uri: 'urn:x:cnt', create: n => n || 0, apply: (s, o) => s + o,   // no compose
  transform: o => o, transformPresence() { throw new Error('caret lost'); } });
class Faulty extends MemoryDB {
  commit(c, id, op, s, o, cb) { c === 'race' && op.op ? process.nextTick(cb, null, false) : super.commit(c, id, op, s, o, cb); }
  getOpsToSnapshot(c, id, from, s, o, cb) { super.getOpsToSnapshot(c, id, from, s, o, (e, ops) => {
    if (ops && c === 'ttl') ops.shift();
    if (ops && c === 'skew') for (const x of ops) x.v += 9;
    cb(e, ops); }); }
  getSnapshot(c, id, f, o, cb) { super.getSnapshot(c, id, f, o, (e, s) => {
    if (c === 'strv' && f && f.$submit && s.v > 1) s.v += '';                                  // version as text
    cb(e, s); }); }
}
const db = new Faulty(), nosub = new MemoryDB(); nosub.disableSubscribe = true;
db.ops.old = { o: [{ v: 0, src: 'z', seq: 1, create: { type: J0, data: {} } }, { v: 1, src: 'z', seq: 2, op: [{ p: ['x', 'y'], oi: 1 }] }] };
db.docs.alien = { a: { id: 'a', v: 1, type: 'urn:x:unregistered', data: 1, m: {} } };
const be = new ShareDB({ db, presence: true, doNotForwardSendPresenceErrorsToClient: true, doNotCommitNoOps: true,
  maxSubmitRetries: 1, milestoneDb: new Milestones(), extraDbs: { nosub, bare: new DB() } });
be.addProjection('books_t', 'books', { title: true }); be.addProjection('tally_t', 'tally', { title: true });
const on = (stage, table) => be.use(stage, (ctx, next) => {
  let err; try { err = table[ctx.collection] && table[ctx.collection](ctx); } catch (e) { err = e; } next(err || undefined); });
on('submit', { rej: c => c.op.op && c.rejectedError(), text: () => 'only text', plain: () => new Error('no code here'),
  num: () => ({ code: 403, message: 'Forbidden' }), empty: () => ({}), app: () => ({ code: 'APP_LIMIT', message: 'slow down' }),
  early: c => c.$fixup([]) });
on('apply', { fixdel: c => { if (c.op.del) c.$fixup([]); }, tally: c => { if (c.op.op === 99) c.$fixup(1); },
  tamper: c => { if (c.op.op) c.op.v = 77; }, nosnap: c => { if (c.op.op) c.snapshot = undefined; },
  noop: c => { if (c.op.op) c.op.op = undefined; }, fixed: c => { if (c.op.op) c.$fixup([{ p: ['stamp'], oi: 1 }]); } });
on('afterWrite', { late: c => c.op.op && { code: 'APP_AUDIT', message: 'stored, but audit failed' } });
be.use('readSnapshots', (ctx, next) => { for (const s of ctx.snapshots) {
  if (/^hidden/.test(s.id)) ctx.rejectSnapshotReadSilent(s, 'not for you');
  if (/^secret/.test(s.id)) ctx.rejectSnapshotRead(s, { code: 'APP_FORBIDDEN', message: 'no access' }); } next(); });
be.use('query', (ctx, next) => { if (ctx.query.nochannel) ctx.channels = []; next(); });
be.use('connect', (ctx, next) => next(ctx.req.url === '/deny' ? new Error('refused') : undefined));
const web = http.createServer(), wss = new WebSocketServer({ server: web });
wss.on('connection', (ws, req) => { const s = new Bridge(ws); s.on('error', () => {});        // else bad JSON kills the process
  if (req.url === '/bye') setTimeout(() => s.destroy(Object.assign(new Error(), { closeCode: 4401, closeReason: 'token expired' })), 50);
  be.listen(s, req); });
web.listen(+process.argv[2] || 0, '127.0.0.1', () => console.log('READY ws://127.0.0.1:' + web.address().port + '/'));
process.stdin.resume().on('end', () => process.exit(0));
