/** What the operations and jobs of other modules may call of the operations of commerce. */
export { chargeBackDecided, ShownChargeback } from './chargebacks/charge-back-decided.ts'
export { decideDebtWriteOff } from './debts/decide-debt-write-off.ts'
export { decideOpenDispute } from './disputes/decide-dispute.ts'
export { ShownDispute, verdictDecided, verdictDeclined } from './disputes/dispute-decided.ts'
export { AFTER, afterOf, DisputeShape, NEXT, PAGE, showDispute } from './disputes/dispute-shapes.ts'
export { PARTY_NAMES, partyNames } from './disputes/party-names.ts'
