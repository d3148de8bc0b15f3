/**
 * What a loan means to a closure: repaid by the plan, as interest runs at once where the holder agrees and the money is
 * there; or it goes on under its own contract.
 */

import type { Instant } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'
import {
  type Finding,
  idsOf,
  type Participant,
  type PlannedStep,
  type ProductStep,
  type StepAnswer,
} from '../../kernel/participant.ts'
import type { Tx } from '../../platform/db/types.ts'
import { balances } from '../ledger/ledger.ts'
import { endLineIfAny, standingOf, tryRepay } from './credit.ts'
import * as sql from './sql.ts'

export const creditParticipant: Participant = {
  describe: () => ({
    name: 'credit',
    critical: 'money',
    holds: ['credit'],
    freezable: ['drawdowns', 'instalment debits'],
    reversible: { irreversible: 'a repaid loan would have to be borrowed anew' },
    longestLateWindow: 'PT0S',
  }),

  obligations: async (q, wallets, at) => {
    const loans = await sql.loansOf(q, idsOf(wallets), ['open'])
    const lines = await sql.linesOf(q, idsOf(wallets))
    return Map.groupBy<Uuid, Finding & { wallet: Uuid }>(
      [...loans.flatMap((loan) => ofLoan(loan, at)), ...lines.map(ofLine)],
      (f) => f.wallet,
    )
  },

  quote: async (q, wallets, at) => {
    const loans = await sql.loansOf(q, idsOf(wallets), ['open'])
    const lines = await sql.linesOf(q, idsOf(wallets))
    return Map.groupBy<Uuid, PlannedStep & { wallet: Uuid }>(
      [...lines.map(cancelStep), ...loans.map((loan) => repayStep(loan, at))],
      (s) => s.wallet,
    )
  },

  settle: async (tx, steps) => {
    const answers = new Map<Uuid, StepAnswer>()
    for (const step of steps) if (step.kind !== 'payout') answers.set(step.id, await take(tx, step))
    return answers
  },

  // Drawing demands an open wallet, and instalments are not debited behind a fence; repaying stays possible.
  freeze: async () => undefined,
  thaw: async () => undefined,

  // Closure let this wallet close with a loan only where the debt may outlive it.
  close: async (tx, wallets) => {
    for (const line of await sql.linesOf(tx, idsOf(wallets))) await endLineIfAny(tx, line.wallet)
    await sql.survive(tx, idsOf(wallets))
  },

  reopen: async (tx, wallets) => {
    await sql.comeBack(tx, idsOf(wallets))
    return wallets.map(() => ({
      what: 'credit',
      outcome: 'partly' as const,
      why: 'Debts that went on are in the wallet again; the credit line has to be applied for anew.',
    }))
  },
}

const objectOf = (loan: sql.LoanRow, amount: bigint) =>
  ({
    kind: 'loan',
    ref: loan.id,
    label: loan.drawn_on,
    amount,
    currency: loan.currency,
  }) as const

const ofLoan = (loan: sql.LoanRow, at: Instant) => {
  const { total, late } = standingOf(loan, at)
  const common = {
    wallet: loan.wallet,
    who: 'you' as const,
    clears: 'by_plan' as const,
    remedy: {
      action: 'repay',
      method: 'POST' as const,
      href: `/v1/wallets/${loan.wallet}/loans/${loan.id}/repayments`,
    },
  }
  const owed = { ...common, code: 'loan.outstanding' as const, object: objectOf(loan, total) }
  if (late.amount === 0n) return [owed]
  return [owed, { ...common, code: 'loan.arrears' as const, object: objectOf(loan, late.amount) }]
}

const ofLine = (line: sql.Line) => ({
  wallet: line.wallet,
  code: 'credit_line.open' as const,
  object: {
    kind: 'credit_line' as const,
    ref: line.id,
    amount: line.credit_limit,
    currency: line.currency,
  },
  who: 'us' as const,
  clears: 'by_plan' as const,
  remedy: {
    action: 'close_credit_line',
    method: 'DELETE' as const,
    href: `/v1/wallets/${line.wallet}/credit-line`,
  },
})

const cancelStep = (line: sql.Line) => ({
  wallet: line.wallet,
  kind: 'cancel' as const,
  object: ofLine(line).object,
  amount: 0n,
  currency: line.currency,
  fee: 0n,
  workingDays: 0,
  early: false,
  irreversible: 'line_closed' as const,
})

const repayStep = (loan: sql.LoanRow, at: Instant) => {
  const { total } = standingOf(loan, at)
  return {
    wallet: loan.wallet,
    kind: 'repay' as const,
    object: objectOf(loan, total),
    amount: total,
    amountAt: (then: Instant) => standingOf(loan, then).total,
    currency: loan.currency,
    fee: 0n,
    workingDays: 0,
    early: true,
    irreversible: 'loan_repaid' as const,
  }
}

const availableOf = async (tx: Tx, loan: sql.LoanRow): Promise<bigint> =>
  (await balances(tx, [loan.wallet])).find((b) => b.purpose === 'available' && b.currency === loan.currency)
    ?.available ?? 0n

const take = async (tx: Tx, step: ProductStep): Promise<StepAnswer> => {
  if (step.kind === 'cancel') {
    await endLineIfAny(tx, step.wallet.wallet)
    return { state: 'done', amount: 0n, claim: false }
  }
  const loan = await sql.lockLoan(tx, step.object)
  const known = await sql.repaymentById(tx, step.id)
  if (known) return { state: 'done', amount: known.interest + known.principal, claim: false }
  if (loan?.state !== 'open') return { state: 'done', amount: 0n, claim: false, note: 'repaid_before' }
  // A refused posting id stays refused: what cannot be paid today is not posted, so that it can be tried again.
  const { total } = standingOf(loan, await tx.now())
  if ((await availableOf(tx, loan)) < total) return { state: 'failed', reason: 'insufficient_funds' }
  const tried = await tryRepay(tx, { id: step.id, loan: loan.id, wallet: loan.wallet, amount: 'all' })
  if (!('results' in tried)) {
    const { interest, principal } = tried.repayment
    return { state: 'done', amount: interest + principal, claim: false }
  }
  const broken = tried.results.find((r) => !r.ok && r.refusal !== 'linked_failed')
  return { state: 'failed', reason: broken && !broken.ok ? broken.refusal : 'refused' }
}
