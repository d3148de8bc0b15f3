/** What the operations and jobs of other modules may call of the operations of wealth. */
export { publishDecided, requireNoStake, ShownPrice } from './price-decided.ts'
export { publishFundPrice } from './publish-price.ts'
