/** The simulator's own table, for those who may not reach the rails: pages and use-cases show it. */
export { exampleNumber, SENTINELS, type Sentinel } from '../../platform/rails/sim/sentinels.ts'
