/** What the operations and jobs of other modules may call of the operations of commerce. */
export { AFTER, afterOf, DisputeShape, NEXT, PAGE, showDispute } from './disputes/dispute-shapes.ts'
export { PARTY_NAMES, partyNames } from './disputes/party-names.ts'
export { rests } from './merchants/rest-rule.ts'
