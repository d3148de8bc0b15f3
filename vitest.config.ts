import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'sdk/**/*.test.ts', 'cli/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/e2e/**', 'test/full/**'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A test that leaves a promise behind is a bug, not noise.
    dangerouslyIgnoreUnhandledErrors: false,
  },
})
