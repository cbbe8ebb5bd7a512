import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { mapStacks } from './source-maps.ts'

mapStacks()

for (const database of [env.DB, env.SECOND, env.REPLICA]) await applyD1Migrations(database, env.MIGRATIONS)

// The service logs a line for each request, which the tests would print. A test that reads them spies on this.
console.info = () => undefined
