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
    // For each of two cores; a file whose tests do not need each other runs two of them at once.
    maxWorkers: 2,
    maxConcurrency: 2,
  },
})
