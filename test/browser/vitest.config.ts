import { defineConfig } from 'vitest/config'

// In Node, which drives a real browser against a running `npm start`.
export default defineConfig({
  test: {
    root: 'test/browser',
    include: ['**/*.test.ts'],
    globalSetup: ['./running-service.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    fileParallelism: false,
  },
})
