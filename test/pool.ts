import { existsSync, statfsSync } from 'node:fs'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers'

// The tests' data is temporary: kept in memory, if there is room, it waits for no disk.
const memory = '/dev/shm'
if (existsSync(memory)) {
  const { bavail, bsize } = statfsSync(memory)
  if (bavail * bsize > 2 ** 31) process.env.TMPDIR ??= memory
}

/** The Workers runtime of the tests: the bindings of wrangler.toml, and some that only tests need. */
export async function workersPool(configPath: string, bindings: Record<string, string> = {}) {
  return cloudflareTest({
    wrangler: { configPath, environment: 'local' },
    miniflare: {
      // A second database, and a replica of the first: see test/two-databases.test.ts and test/storage/lagging.ts.
      d1Databases: { SECOND: 'second', REPLICA: 'replica' },
      bindings: {
        OPERATOR_TOKEN: 'the-operator-token-of-the-test-suite',
        APP_SECRET: 'the-app-secret-of-the-test-suite',
        MIGRATIONS: await readD1Migrations('migrations'),
        ...bindings,
      },
    },
  })
}
