import { defineConfig } from 'vitest/config'

// In Node, which drives a real browser against a running `npm start`.
export default defineConfig({
  test: {
    root: 'test/browser',
    include: ['**/*.test.ts'],
    globalSetup: ['./running-service.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    fileParallelism: false,
    // Of tests that do not need each other: one for each of two cores.
    maxConcurrency: 2,
  },
})
