// The local runtime: all sides in one process, on the same data, each on a socket of its own.
import { join } from 'node:path'
import { readD1Migrations } from '@cloudflare/vitest-pool-workers'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { root } from '../../scripts/wrangler.ts'
import { persistent, type Database } from './again.ts'
import { sides, type Side } from './answers.ts'
import { nodeFlag, type Bundles } from './bundles.ts'
import { removeNewUsers, statements } from './peers/better-auth/data.ts'
import { operatorToken, removeNewClients, type Target } from './population.ts'

export interface Runtime {
  db: Database
  /** better-auth has tables of its own. */
  authDb: Database
  /** Calls the service directly. */
  send: (request: Request) => Promise<Response>
  /** Takes away the clients that a call to a side has made. */
  clean: (side: Side, target: Target) => Promise<void>
  /** Where each side listens, and ours again without its log line. */
  urls: Record<Side | 'quiet', string>
  /** Each side with its costs counted, and with answers that are repeated. */
  counted: Record<Side, string>
  replayed: Record<Side, string>
  stop: () => Promise<void>
}

const entry = `import worker from './worker.js'
import around from './around.js'
export default around(worker)`

// As high as the local environment of wrangler.toml has them: the calls are counted and never refused.
const ratelimits = {
  CALL_LIMIT: { namespace_id: '1', simple: { limit: 10_000_000, period: 10 as const } },
  FAILURE_LIMIT: { namespace_id: '2', simple: { limit: 10_000_000, period: 60 as const } },
}

export async function startRuntime(bundles: Bundles): Promise<Runtime> {
  const module = (path: string, contents: string) => ({ type: 'ESModule' as const, path, contents })
  const settings = (side: Side) => ({
    compatibilityDate: bundles.compatibilityDate,
    compatibilityFlags: side === 'better-auth' ? [nodeFlag] : [],
    bindings: { OPERATOR_TOKEN: operatorToken },
    d1Databases: { DB: side === 'better-auth' ? side : 'bench' },
    kvNamespaces: { KEYS: 'bench' },
    r2Buckets: { PHOTOS: 'bench' },
    ratelimits,
    unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
  })
  const worker = (side: Side, name: string = side, start = '') => ({
    name,
    ...settings(side),
    modules: [module('worker.js', start + bundles.of[side])],
  })
  const within = (around: 'counted' | 'replayed', side: Side) => ({
    name: `${around}-${side}`,
    ...settings(side),
    modules: [
      module('entry.js', entry),
      module('around.js', bundles.around[around]),
      module('worker.js', bundles.of[side]),
    ],
  })
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      handleStructuredLogs: () => undefined,
      workers: [
        ...sides.map((side) => worker(side)),
        worker('ours', 'quiet', 'console.info = () => {}\n'),
        ...sides.flatMap((side) => [within('counted', side), within('replayed', side)]),
      ],
    }),
  )
  await miniflare.ready
  const db = await miniflare.getD1Database('DB', 'ours')
  for (const { queries } of await readD1Migrations(join(root, 'migrations'))) {
    await db.batch(queries.map((each) => db.prepare(each)))
  }
  const authDb = await miniflare.getD1Database('DB', 'better-auth')
  await authDb.batch((await statements()).map((each) => authDb.prepare(each)))

  const urlOf = async (name: string) => (await miniflare.unsafeGetDirectURL(name)).origin
  const urlsOf = async (prefix = '') =>
    Object.fromEntries(
      await Promise.all(sides.map(async (side) => [side, await urlOf(prefix + side)] as const)),
    ) as Record<Side, string>
  const urls = await urlsOf()
  const databases = { db: persistent(db), authDb: persistent(authDb) }
  return {
    ...databases,
    send: (request) => fetch(urls.ours + new URL(request.url).pathname, request),
    clean: (side, target) =>
      side === 'better-auth' ? removeNewUsers(databases.authDb) : removeNewClients(databases.db, target),
    urls: { ...urls, quiet: await urlOf('quiet') },
    counted: await urlsOf('counted-'),
    replayed: await urlsOf('replayed-'),
    stop: () => miniflare.dispose(),
  }
}
