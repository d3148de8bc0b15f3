/** Whether this is the whole suite (`npm run test:full`), where a test may try more of the same. */
export const LONG = process.env.QUITTANCE_TEST_PARTITIONED === '1' || process.env.QUITTANCE_TEST_FULL === '1'
