// SPDX-License-Identifier: GPL-3.0-or-later

// A real deepstream.io server with the three endpoints, a file of users, rules that deny and rules that fail. Takes a free port of
// 127.0.0.1, prints its URL, ends with its standard input.
const net = require('net')
const { Deepstream } = require('@deepstream/server')

const ep = (type, urlPath) => ({ type, options: { urlPath, heartbeatInterval: 30000, outgoingBufferTimeout: 0, maxBufferByteSize: 1e5, headers: [],
  unauthenticatedClientTimeout: 3000, maxAuthAttempts: 3, logInvalidAuthData: false, maxMessageSize: 65536 } })
process.on('uncaughtException', (e) => console.error('survived', e.message)) // some messages would kill it
// Records whose name begins so fail in cache or storage, or never get an answer from them.
const breakStorage = ({ cache, storage }) => {
  const fail = (service, method, prefix, silent) => {
    const real = service[method].bind(service)
    service[method] = (name, ...rest) => {
      if (![].concat(name).some((n) => n.startsWith(prefix))) return real(name, ...rest)
      const callback = rest.find((argument) => typeof argument === 'function')
      if (!silent) setImmediate(() => callback('made to fail'))
    }
  }
  fail(cache, 'get', 'slowcache/', true)
  fail(cache, 'get', 'badcache/')
  fail(storage, 'get', 'slowstorage/', true)
  fail(cache, 'set', 'readonly/')
  fail(cache, 'delete', 'nodelete/')
  fail(cache, 'deleteBulk', 'nonotify/')
}
const start = (port) => {
const ds = new Deepstream({ showLogo: false, logLevel: 100, telemetry: { type: 'deepstreamIO', options: { enabled: false } },
  httpServer: { type: 'default', options: { host: '127.0.0.1', port: port, healthCheckPath: '/health-check', allowAllOrigins: true, origins: [], headers: [], maxMessageSize: 65536 } },
  connectionEndpoints: [ep('ws-binary', '/deepstream'), ep('ws-text', '/deepstream-v3'), ep('ws-json', '/deepstream-json')],
  auth: [{ type: 'file', options: { users: { alice: { password: 'pw', serverData: { role: 'x' }, clientData: { color: 'red' } }, bob: { password: 'pw' } } } }],
  permission: { type: 'config', options: { maxRuleIterations: 3, cacheEvacuationInterval: 60000, permissions: {
    presence: { '*': { allow: true }, nosee: { allow: false }, broken: { allow: 'user.data.no.such.thing === 1' } },
    record: { '*': { create: true, read: true, write: true, delete: true, listen: true, notify: true }, 'denied/*': { create: false, read: false, write: false, delete: false, listen: false, notify: false },
      'broken/*': { read: 'user.data.no.such.thing === 1' } },                  // rule that throws -> MESSAGE_PERMISSION_ERROR
    event: { '*': { publish: true, subscribe: true, listen: true }, 'denied/*': { publish: false, subscribe: false, listen: false },
      'broken/*': { subscribe: 'user.data.no.such.thing === 1' } },
    rpc: { '*': { provide: true, request: true }, 'denied/*': { provide: false, request: false }, 'broken/*': { request: 'user.data.no.such.thing === 1' } } } } },
  record: { storageHotPathPrefixes: ['hot/'], storageExclusionPrefixes: [], cacheRetrievalTimeout: 1000, storageRetrievalTimeout: 1200 },
  rpc: { ackTimeout: 300, responseTimeout: 700, provideRequestorName: false, provideRequestorData: false },
  listen: { shuffleProviders: true, responseTimeout: 300, rematchInterval: 30000, matchCooldown: 10000 } })
ds.on('started', () => { breakStorage(ds.getServices()); console.log('READY ws://127.0.0.1:' + port) }); ds.start()
}
const probe = net.createServer().listen(0, '127.0.0.1', () => { const { port } = probe.address(); probe.close(() => start(port)) })
process.stdin.resume().on('end', () => process.exit(0))
