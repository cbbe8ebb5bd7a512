import { defineConfig } from 'vitest/config'
import { gatherAssets } from '../../scripts/assets.ts'
import { workersPool } from '../pool.ts'

/** The requests of each route and the seed; the same two give the same requests. */
const runs = process.env.FUZZ_RUNS ?? '10000'
const seed = process.env.FUZZ_SEED ?? String(Math.floor(Math.random() * 2 ** 31))
console.log(`FUZZ_RUNS=${runs} FUZZ_SEED=${seed}`)

await gatherAssets()

export default defineConfig(async () => ({
  plugins: [await workersPool('../../wrangler.toml', { FUZZ_RUNS: runs, FUZZ_SEED: seed })],
  test: {
    root: 'test/fuzz',
    include: ['**/*.test.ts'],
    setupFiles: ['../setup.ts'],
    testTimeout: 60_000 + Number(runs) * 100,
  },
}))
