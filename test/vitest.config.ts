import { defineConfig } from 'vitest/config'
import { gatherAssets } from '../scripts/assets.ts'
import { workersPool } from './pool.ts'

/** Tests that need the file system or other programs, but not the Worker. */
const inNode = ['**/*.node.test.ts']

/** Tests that take long, as they interrupt every step, or have many rows or calls: `npm run test:slow`. */
const slow = [
  'slow/**/*.test.ts',
  'client-management/list-walk.test.ts',
  'http/idempotency-races.test.ts',
  'storage/cost.test.ts',
  'storage/fault*.test.ts',
  'storage/photo-steps.test.ts',
  'storage/replica.test.ts',
]

/** Tests with a configuration of their own. */
const elsewhere = ['**/node_modules/**', 'browser/**', 'fuzz/**']

await gatherAssets()

const common = {
  // One runtime for each of two cores.
  maxWorkers: 2,
  // Long enough for a busy machine: no test may depend on its speed.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 30_000 } },
}

/** Tests in the Workers runtime. Files share one: each test has its own organization, so nothing is reset. */
const inWorkers = async (name: string, include: string[], exclude: string[]) => ({
  plugins: [await workersPool('../wrangler.toml')],
  test: {
    ...common,
    name,
    include,
    exclude,
    globalSetup: ['./webhooks/receiver.ts'],
    setupFiles: ['./setup.ts'],
    isolate: false,
  },
})

export default defineConfig(async () => ({
  test: {
    root: 'test',
    silent: 'passed-only' as const,
    maxWorkers: common.maxWorkers,
    projects: [
      await inWorkers('worker', ['**/*.test.ts'], [...elsewhere, ...inNode, ...slow]),
      await inWorkers('slow', slow, elsewhere),
      { test: { ...common, name: 'node', include: inNode } },
    ],
  },
}))
