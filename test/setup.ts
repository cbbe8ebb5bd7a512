import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { mapStacks } from './source-maps.ts'

mapStacks()

for (const database of [env.DB, env.SECOND, env.REPLICA]) await applyD1Migrations(database, env.MIGRATIONS)

// The service logs a line for each request, which the tests would print. A test that reads them spies on this.
console.info = () => undefined

// Nothing in the tests reaches beyond this machine.
const reach = globalThis.fetch
globalThis.fetch = (target, init) => {
  const { hostname } = new URL(target instanceof Request ? target.url : target)
  if (hostname !== '127.0.0.1') return Promise.reject(new Error('Network connection lost.'))
  return reach(target, init)
}
