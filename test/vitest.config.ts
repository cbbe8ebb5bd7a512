import { defineConfig } from 'vitest/config'
import { gatherAssets } from '../scripts/assets.ts'
import { workersPool } from './pool.ts'

/** What needs the file system or other programs, and not the Worker. */
const inNode = ['**/*.node.test.ts']

/** What takes long by its nature, every step of every call interrupted, many rows, many at once: `npm run test:slow`. */
const slow = [
  'client-management/list-walk.test.ts',
  'http/idempotency-races.test.ts',
  'storage/cost.test.ts',
  'storage/fault*.test.ts',
  'storage/photo-steps.test.ts',
  'storage/replica.test.ts',
]

/** These have a configuration of their own. */
const elsewhere = ['**/node_modules/**', 'browser/**', 'fuzz/**']

await gatherAssets()

const common = {
  // A runtime for each of two cores.
  maxWorkers: 2,
  // Long enough for every test on a machine that is busy with something else: none may depend on how fast it is.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 30_000 } },
}

/** Tests in the Workers runtime. One runtime for many files: every test makes its own organization, so nothing has to be reset. */
const inWorkers = async (name: string, include: string[], exclude: string[]) => ({
  plugins: [await workersPool('../wrangler.toml')],
  test: { ...common, name, include, exclude, setupFiles: ['./setup.ts'], isolate: false },
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
