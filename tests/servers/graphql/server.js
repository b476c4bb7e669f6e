// SPDX-License-Identifier: GPL-3.0-or-later

// A real graphql-ws server whose paths provoke one thing each. Prints its URL, ends with its standard input.
const http = require('http'), { WebSocketServer } = require('ws'), { useServer } = require('graphql-ws/use/ws');
const { GraphQLError, GraphQLObjectType: Type, GraphQLSchema, GraphQLString, GraphQLInt, GraphQLNonNull: NonNull } = require('graphql');
const failing = code => ({ type: GraphQLString, resolve() { throw new GraphQLError('it went wrong', { extensions: { code } }); } });
const stream = (subscribe, args) => ({ type: GraphQLInt, args, resolve: n => n, subscribe });
const query = new Type({ name: 'Query', fields: {
  hello: { type: GraphQLString, resolve: () => 'world' },
  echo: { type: GraphQLString, args: { text: { type: new NonNull(GraphQLString) } }, resolve: (_, { text }) => text },
  never: { type: GraphQLString, resolve: () => new Promise(() => {}) },
  broken: failing('BROKEN'), plain: { type: GraphQLString, resolve() { throw new Error('no code here'); } } } });
const subscription = new Type({ name: 'Subscription', fields: {
  count: stream(async function* (_, { to }) { for (let n = 1; n <= to; ++n) yield n; }, { to: { type: GraphQLInt } }),
  quiet: stream(async function* () { await new Promise(() => {}); }),
  lost: stream(async function* () { yield 1; throw new Error('the source dried up'); }) } });
const schema = new GraphQLSchema({ query, subscription });
const servers = {};
const serve = (path, options) => useServer({ schema, ...options }, servers[path] = new WebSocketServer({ noServer: true }));
serve('/', { onConnect: () => ({ greeting: 'hi' }) });
serve('/deny', { onConnect: ctx => ctx.connectionParams?.token === 'good' });
serve('/hasty', { connectionInitWaitTimeout: 100 });
serve('/broken', { onConnect() { throw new Error('the database is away'); } });
serve('/schemaless', { schema: undefined });
serve('/pings', {});
servers['/pings'].on('connection', ws => ws.send('{"type":"ping","payload":{"n":1}}'));
console.error = () => {};                                                                              // it tells of every 4500
const web = http.createServer();
web.on('upgrade', (request, socket, head) => {
  const server = servers[request.url] || servers['/'];
  server.handleUpgrade(request, socket, head, ws => server.emit('connection', ws, request)); });
web.listen(+process.argv[2] || 0, '127.0.0.1', () => console.log('READY ws://127.0.0.1:' + web.address().port + '/'));
process.stdin.resume().on('end', () => process.exit(0));
