import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'

export default defineConfig(async () => ({
  plugins: [
    cloudflareTest({
      wrangler: { configPath: '../wrangler.toml' },
      miniflare: {
        bindings: {
          OPERATOR_TOKEN: 'the-operator-token-of-the-test-suite',
          MIGRATIONS: await readD1Migrations('migrations'),
        },
      },
    }),
  ],
  test: {
    root: 'test',
    include: ['**/*.test.ts'],
    setupFiles: ['./setup.ts'],
    // One runtime for all files: every test makes its own organization, so nothing has to be reset in between.
    isolate: false,
    silent: 'passed-only' as const,
  },
}))
