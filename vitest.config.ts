import { defineConfig } from 'vitest/config'

/** The longest tests, one after the other and each in a process of its own: `test/full/`. */
const full = process.env.QUITTANCE_TEST_FULL === '1'
/** The whole of `npm run test:full`: what is named `*.long.test.ts` as well. */
const long = full || process.env.QUITTANCE_TEST_PARTITIONED === '1'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'sdk/**/*.test.ts', 'cli/**/*.test.ts'],
    exclude: [
      '**/node_modules/**',
      ...(full ? [] : ['test/full/**']),
      ...(long ? [] : ['**/*.long.test.ts']),
    ],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/setup.ts'],
    pool: 'forks',
    // One more than the cores that it is planned for: whoever waits for a browser or the database leaves them idle.
    maxWorkers: 3,
    // Files that share a process load the server once: a fifth of the daily time. Each has a database of its own.
    isolate: full,
    testTimeout: full ? 600_000 : 60_000,
    hookTimeout: 60_000,
    // A test that leaves a promise behind is a bug, not noise.
    dangerouslyIgnoreUnhandledErrors: false,
  },
})
