import { existsSync, statfsSync } from 'node:fs'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers'

// What the tests store is thrown away with them: in memory they wait for no disk, where there is room for it.
const memory = '/dev/shm'
if (existsSync(memory)) {
  const { bavail, bsize } = statfsSync(memory)
  if (bavail * bsize > 2 ** 31) process.env.TMPDIR ??= memory
}

/** The Workers runtime that tests run in: the bindings of wrangler.toml, and what only tests need. */
export async function workersPool(configPath: string, bindings: Record<string, string> = {}) {
  return cloudflareTest({
    wrangler: { configPath, environment: 'local' },
    miniflare: {
      // A second database, and a replica of the first: see test/two-databases.test.ts and test/storage/lagging.ts.
      d1Databases: { SECOND: 'second', REPLICA: 'replica' },
      bindings: {
        OPERATOR_TOKEN: 'the-operator-token-of-the-test-suite',
        MIGRATIONS: await readD1Migrations('migrations'),
        ...bindings,
      },
    },
  })
}
