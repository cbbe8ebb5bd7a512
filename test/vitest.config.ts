import { defineConfig } from 'vitest/config'
import { gatherAssets } from '../scripts/assets.ts'
import { workersPool } from './pool.ts'

/** What needs the file system or other programs, and not the Worker. */
const inNode = ['**/*.node.test.ts']

await gatherAssets()

export default defineConfig(async () => ({
  test: {
    root: 'test',
    silent: 'passed-only' as const,
    projects: [
      {
        plugins: [await workersPool('../wrangler.toml')],
        test: {
          name: 'worker',
          include: ['**/*.test.ts'],
          // These have a configuration of their own.
          exclude: ['**/node_modules/**', 'browser/**', 'fuzz/**', ...inNode],
          setupFiles: ['./setup.ts'],
          // One runtime for all files: every test makes its own organization, so nothing has to be reset in between.
          isolate: false,
        },
      },
      { test: { name: 'node', include: inNode, testTimeout: 60_000 } },
    ],
  },
}))
