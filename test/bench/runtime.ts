// The local runtime: the service and the floor in one process, on the same data, each on a socket of its own.
import { join } from 'node:path'
import { readD1Migrations } from '@cloudflare/vitest-pool-workers'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { root } from '../../scripts/wrangler.ts'
import { persistent, type Database } from './again.ts'
import type { Side } from './answers.ts'
import type { Bundles } from './bundles.ts'
import { operatorToken } from './population.ts'

export interface Runtime {
  db: Database
  /** Calls the service directly. */
  send: (request: Request) => Promise<Response>
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
  const settings = {
    compatibilityDate: bundles.compatibilityDate,
    bindings: { OPERATOR_TOKEN: operatorToken },
    d1Databases: { DB: 'bench' },
    kvNamespaces: { KEYS: 'bench' },
    r2Buckets: { PHOTOS: 'bench' },
    ratelimits,
    unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
  }
  const worker = (name: string, script: string) => ({
    name,
    ...settings,
    modules: [module('worker.js', script)],
  })
  const within = (around: 'counted' | 'replayed', name: Side) => ({
    name: `${around}-${name}`,
    ...settings,
    modules: [
      module('entry.js', entry),
      module('around.js', bundles[around]),
      module('worker.js', bundles[name]),
    ],
  })
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      handleStructuredLogs: () => undefined,
      workers: [
        worker('ours', bundles.ours),
        worker('floor', bundles.floor),
        worker('quiet', `console.info = () => {}\n${bundles.ours}`),
        within('counted', 'ours'),
        within('counted', 'floor'),
        within('replayed', 'ours'),
        within('replayed', 'floor'),
      ],
    }),
  )
  await miniflare.ready
  const db = await miniflare.getD1Database('DB', 'ours')
  for (const { queries } of await readD1Migrations(join(root, 'migrations'))) {
    await db.batch(queries.map((each) => db.prepare(each)))
  }
  const urlOf = async (name: string) => (await miniflare.unsafeGetDirectURL(name)).origin
  const ours = await urlOf('ours')
  return {
    db: persistent(db),
    send: (request) => fetch(ours + new URL(request.url).pathname, request),
    urls: { ours, floor: await urlOf('floor'), quiet: await urlOf('quiet') },
    counted: { ours: await urlOf('counted-ours'), floor: await urlOf('counted-floor') },
    replayed: { ours: await urlOf('replayed-ours'), floor: await urlOf('replayed-floor') },
    stop: () => miniflare.dispose(),
  }
}
