/**
 * The languages in which long journeys are made: English in the daily suite, Chinese in the half of the full one that runs
 * on partitioned tables, so that each costs its time once. Shorter tests take both.
 */
export const LANGUAGES =
  process.env.QUITTANCE_TEST_PARTITIONED === '1' ? (['zh-CN'] as const) : (['en'] as const)
