import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'
import { gatherAssets } from '../../scripts/assets.ts'

/** Requests for each route, and where chance begins; the same two give the same requests again. */
const runs = process.env.FUZZ_RUNS ?? '10000'
const seed = process.env.FUZZ_SEED ?? String(Math.floor(Math.random() * 2 ** 31))
console.log(`FUZZ_RUNS=${runs} FUZZ_SEED=${seed}`)

await gatherAssets()

export default defineConfig(async () => ({
  plugins: [
    cloudflareTest({
      wrangler: { configPath: '../../wrangler.toml', environment: 'local' },
      miniflare: {
        d1Databases: { SECOND: 'second', REPLICA: 'replica' },
        bindings: {
          OPERATOR_TOKEN: 'the-operator-token-of-the-test-suite',
          MIGRATIONS: await readD1Migrations('migrations'),
          FUZZ_RUNS: runs,
          FUZZ_SEED: seed,
        },
      },
    }),
  ],
  test: {
    root: 'test/fuzz',
    include: ['**/*.test.ts'],
    setupFiles: ['../setup.ts'],
    testTimeout: 60_000 + Number(runs) * 100,
  },
}))
