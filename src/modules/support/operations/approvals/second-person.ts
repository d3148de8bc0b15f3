/** What a second person can agree to: each kind of request, who may decide it, and what then happens. */

import type Type from 'typebox'
import type { TSchema } from 'typebox'
import { Parse } from 'typebox/value'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { Call, OperatorRole } from '../../../../kernel/usecase.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { grantDecided, ShownGrant } from '../../../benefits/operations/benefits.ts'
import { decideClaimIdentity } from '../../../claims/operations/claims.ts'
import { decideReview, decideStop, SETTLEMENTS } from '../../../closure/operations/closure.ts'
import {
  chargeBackDecided,
  decideDebtWriteOff,
  decideOpenDispute,
  ShownChargeback,
  ShownDispute,
  verdictDecided,
  verdictDeclined,
} from '../../../commerce/operations/commerce.ts'
import { decideWriteOff } from '../../../credit/operations/credit.ts'
import { decideRecovery, RECOVERY_KIND } from '../../../identity/operations/identity.ts'
import {
  publishInvestmentOffer,
  publishOfferDecided,
  ShownOffer,
} from '../../../investments/operations/investments.ts'
import { NAME_CHANGE, nameChangeAgreed, ShownNameChange } from '../../../kyc/operations/kyc.ts'
import { announceDecided, ShownWindow } from '../../../operations/operations/operations.ts'
import { lockAnnouncing } from '../../../operations/operations.ts'
import { decideOutcome } from '../../../payments/operations/payments.ts'
import {
  decideFile,
  decideLock,
  decideStatement,
  explainDiscrepancyUseCase,
  uploadBankFile,
} from '../../../reconciliation/operations/reconciliation.ts'
import {
  addRoleDecided,
  changeAuthorityOrder,
  endOrderDecided,
  endRoleDecided,
  endWalletRole,
  lockNewRole,
  placeDecided,
  renewOrderDecided,
  ShownNewRole,
  ShownOrder,
  ShownOrderEnd,
  ShownRole,
} from '../../../wallets/operations/wallets.ts'
import { lockForFence, lockShared } from '../../../wallets/wallets.ts'
import {
  publishDecided,
  publishFundPrice,
  requireNoStake,
  ShownPrice,
} from '../../../wealth/operations/wealth.ts'
import { restrictSecond, ShownRestriction } from '../restrictions/restriction-decided.ts'

type Shown = Readonly<Record<string, unknown>>

/** Decided here: the rows that come before the request in the order of locks, then the act. */
type Act = {
  readonly roles: readonly OperatorRole[] | undefined
  /** Refuses own_wallet for whoever has a stake in what is decided that no id in it tells. */
  apart(tx: Tx, call: Call, shown: Shown): Promise<unknown>
  lock(tx: Tx, shown: Shown): Promise<unknown>
  perform(tx: Tx, shown: Shown, by: Uuid): Promise<unknown>
  /** What becomes of it where the second person said no, for those who had heard of it. */
  declined(tx: Tx, shown: Shown): Promise<unknown>
}
/** Decided by the operation that knows the object; this one only finds it. */
type Elsewhere = {
  readonly roles: readonly OperatorRole[] | undefined
  decide(tx: Tx, call: Call, d: Decided): Promise<unknown>
}
export type Decided = {
  readonly subject: Uuid
  readonly shown: Shown
  readonly body: {
    readonly approval: Uuid
    readonly verdict: 'approve' | 'reject'
    readonly shown_hash: string
  }
}

const CHECKERS: readonly OperatorRole[] = ['checker', 'compliance']
const nothing = async (): Promise<void> => undefined

const act = <S extends TSchema>(
  schema: S,
  spec: {
    readonly roles: readonly OperatorRole[] | undefined
    readonly apart?: (tx: Tx, call: Call, shown: Type.Static<S>) => Promise<unknown>
    readonly lock?: (tx: Tx, shown: Type.Static<S>) => Promise<unknown>
    readonly perform: (tx: Tx, shown: Type.Static<S>, by: Uuid) => Promise<unknown>
    readonly declined?: (tx: Tx, shown: Type.Static<S>) => Promise<unknown>
  },
): Act => ({
  roles: spec.roles,
  apart: async (tx, call, shown) => spec.apart?.(tx, call, Parse(schema, shown)),
  lock: async (tx, shown) => spec.lock?.(tx, Parse(schema, shown)),
  perform: (tx, shown, by) => spec.perform(tx, Parse(schema, shown), by),
  declined: async (tx, shown) => spec.declined?.(tx, Parse(schema, shown)),
})

const query = {}
const review: Elsewhere = {
  roles: decideReview.roles,
  decide: (tx, call, { subject, body }) =>
    decideReview.run(tx, call, { params: { closure: subject }, query, body }),
}

const stop: Elsewhere = {
  roles: decideStop.roles,
  decide: (tx, call, { subject, body }) =>
    decideStop.run(tx, call, { params: { closure: subject }, query, body }),
}

export const SECOND: Readonly<Record<string, Act | Elsewhere>> = {
  'fund.price': act(ShownPrice, {
    roles: publishFundPrice.roles,
    apart: (tx, call, { fund }) => requireNoStake(tx, call, fund),
    perform: publishDecided,
  }),
  'investment.offer': act(ShownOffer, {
    roles: publishInvestmentOffer.roles,
    perform: publishOfferDecided,
  }),
  'benefit.grant': act(ShownGrant, {
    roles: CHECKERS,
    lock: (tx, { wallet }) => lockShared(tx, wallet),
    perform: grantDecided,
  }),
  'commerce.chargeback': act(ShownChargeback, {
    roles: CHECKERS,
    lock: (tx, { wallet }) => lockShared(tx, wallet),
    perform: chargeBackDecided,
  }),
  [NAME_CHANGE]: act(ShownNameChange, {
    roles: CHECKERS,
    lock: (tx, { wallet }) => lockForFence(tx, [wallet]),
    perform: nameChangeAgreed,
  }),
  'commerce.dispute': act(ShownDispute, {
    roles: CHECKERS,
    lock: (tx, { wallet }) => lockShared(tx, wallet),
    perform: verdictDecided,
    declined: verdictDeclined,
  }),
  'order.place': act(ShownOrder, {
    roles: changeAuthorityOrder.roles,
    lock: (tx, { wallet }) => lockForFence(tx, [wallet]),
    perform: placeDecided,
  }),
  'wallet.restriction': act(ShownRestriction, {
    roles: CHECKERS,
    lock: (tx, { wallet }) => lockForFence(tx, [wallet]),
    perform: restrictSecond,
  }),
  'role.add': act(ShownNewRole, {
    roles: CHECKERS,
    lock: lockNewRole,
    perform: addRoleDecided,
  }),
  'order.end': act(ShownOrderEnd, {
    roles: changeAuthorityOrder.roles,
    lock: (tx, { order }) => lockForFence(tx, [order.wallet]),
    perform: endOrderDecided,
  }),
  'order.renew': act(ShownOrderEnd, {
    roles: changeAuthorityOrder.roles,
    lock: (tx, { order }) => lockForFence(tx, [order.wallet]),
    perform: renewOrderDecided,
  }),
  'role.end': act(ShownRole, { roles: endWalletRole.roles, lock: nothing, perform: endRoleDecided }),
  'maintenance.announce': act(ShownWindow, {
    roles: ['engineer', 'checker', 'compliance'],
    lock: lockAnnouncing,
    perform: announceDecided,
  }),
  'closure.approve': review,
  'closure.reject': review,
  ...Object.fromEntries(Object.keys(SETTLEMENTS).map((kind) => [kind, stop])),
  'payment.outcome': {
    roles: decideOutcome.roles,
    decide: (tx, call, { subject, body }) =>
      decideOutcome.run(tx, call, { params: { payment: subject }, query, body }),
  },
  'commerce.write_off': {
    roles: decideDebtWriteOff.roles,
    decide: (tx, call, { subject, body }) =>
      decideDebtWriteOff.run(tx, call, { params: { debt: subject }, query, body }),
  },
  'credit.write_off': {
    roles: decideWriteOff.roles,
    decide: (tx, call, { subject, body }) =>
      decideWriteOff.run(tx, call, { params: { loan: subject }, query, body }),
  },
  'claims.identity': {
    roles: decideClaimIdentity.roles,
    decide: (tx, call, { subject, body }) =>
      decideClaimIdentity.run(tx, call, { params: { closure: subject }, query, body }),
  },
  [RECOVERY_KIND]: {
    roles: decideRecovery.roles,
    decide: (tx, call, { subject, body }) =>
      decideRecovery.run(tx, call, { params: { wallet: subject }, query, body }),
  },
  'reconciliation.file': { roles: uploadBankFile.roles, decide: decideFile },
  'reconciliation.statement': { roles: explainDiscrepancyUseCase.roles, decide: decideStatement },
  'reconciliation.lock': {
    roles: decideLock.roles,
    decide: (tx, call, { shown, body }) =>
      decideLock.run(tx, call, { params: { date: String(shown.day) }, query, body }),
  },
}

/** Every refusal that one of them may answer. */
export const SECOND_REFUSES = [
  ...new Set([
    ...decideReview.refuses, ...decideOutcome.refuses, ...decideDebtWriteOff.refuses, ...decideWriteOff.refuses,
    ...decideClaimIdentity.refuses, ...decideLock.refuses, ...decideStop.refuses, 'wallet_unknown', 'fund_unknown',
    'offer_out_of_bounds', 'offer_differs', 'price_published', 'price_day_invalid', 'price_implausible', 'currency_mismatch',
    ...decideRecovery.refuses, 'freeze_needs_recovery', 'name_invalid', 'document_invalid', ...uploadBankFile.refuses, ...explainDiscrepancyUseCase.refuses, 'task_taken', ...decideOpenDispute.refuses, 'order_differs', 'amount_invalid', 'currency_unsupported',
    'chargeback_differs', 'order_unknown', 'role_unknown', 'request_invalid', 'not_allowed', 'window_invalid', 'window_announced', 'public_text_address',
  ] as const),
] // biome-ignore format: a list
