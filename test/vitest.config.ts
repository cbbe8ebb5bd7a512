import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'
import { gatherAssets } from '../scripts/assets.ts'

/** What needs the file system or other programs, and not the Worker. */
const inNode = ['**/*.node.test.ts']

await gatherAssets()

export default defineConfig(async () => ({
  test: {
    root: 'test',
    silent: 'passed-only' as const,
    projects: [
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: '../wrangler.toml', environment: 'local' },
            miniflare: {
              // A second database, and a replica of the first: see test/two-databases.test.ts and test/storage/lagging.ts.
              d1Databases: { SECOND: 'second', REPLICA: 'replica' },
              bindings: {
                OPERATOR_TOKEN: 'the-operator-token-of-the-test-suite',
                MIGRATIONS: await readD1Migrations('migrations'),
              },
            },
          }),
        ],
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
