/**
 * Money that arrives after closing, by the rules of the pack the case was accepted under: sent back, kept, forwarded to
 * where the closing paid, or taken for a debt that went on. When the identity is gone it is always kept.
 */

import { isBefore, plus } from '../../../../kernel/clock.ts'
import { bucketOf, deriveId, type Uuid } from '../../../../kernel/ids.ts'
import { schedule } from '../../../../platform/db/due.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { type ClosureRow, caseOfWallet, packOf } from '../../../closure/closure.ts'
import { availableIn, debtsOf, repayDebtUpTo } from '../../../commerce/commerce.ts'
import { loanById, loansOf, repayLoanUpTo } from '../../../credit/credit.ts'
import { railNumber } from '../../../instruments/instruments.ts'
import { realNameOf } from '../../../kyc/kyc.ts'
import { destinationOf, LATE_MONEY, payOutClaims, returnLateMoney } from '../../../payments/payments.ts'
import type { Rail } from '../../../policy/policy.ts'
import { lockShared, type WalletRow } from '../../../wallets/wallets.ts'
import { type Claim, openClaims, type RepaymentWish, repaymentOf, useClaim } from '../../claims.ts'
import { claimsOver } from '../claims/claim-tasks.ts'
import { repaymentArrived } from '../debts/repayment-news.ts'
import { tellMoney } from '../tell.ts'

/** Decides about what came late from `source` over `rail`. What cannot be decided stays a claim. */
export const decideLate = async (
  tx: Tx,
  late: { readonly wallet: Uuid; readonly source: Uuid; readonly rail: Rail },
): Promise<void> => {
  const wallet = await lockShared(tx, late.wallet)
  const claim = (await openClaims(tx, [late.wallet])).find((one) => one.source === late.source)
  const wish = await repaymentOf(tx, late.source)
  const c = await caseOfWallet(tx, late.wallet)
  if (wish) await repayAsAsked(tx, wish, { wallet, claim })
  else if (c?.closed_at && claim && (await byRule(tx, c, { ...late, wallet, claim })) === 'more')
    return decideAgain(tx, late)
  if (!c?.closed_at) return
  await tellKept(tx, c, late.source)
  await claimsOver(tx, c)
}

/** What is left of late money is decided about anew. */
const decideAgain = async (
  tx: Tx,
  { wallet, source: ref, rail }: { readonly wallet: Uuid; readonly source: Uuid; readonly rail: Rail },
): Promise<void> =>
  schedule(tx, [
    { bucket: bucketOf(wallet), kind: LATE_MONEY, ref, dueAt: await tx.now(), wallet, payload: { rail } },
  ])

/** Whoever has gone is told of what is kept now; what went back, or repaid a debt, waits for nobody. */
const tellKept = async (tx: Tx, c: ClosureRow, source: Uuid): Promise<void> => {
  const kept = (await openClaims(tx, [c.wallet])).filter((claim) => claim.source === source)
  if (kept.length > 0) await tellMoney(tx, c, { template: 'late_money_kept', amounts: kept })
}

type Late = Kept & { readonly source: Uuid; readonly rail: Rail }
/** What the pack says; when the identity is gone, nothing but keeping. */
const byRule = async (
  tx: Tx,
  c: ClosureRow,
  { wallet, claim, source, rail }: Late,
): Promise<'decided' | 'more'> => {
  if ((await realNameOf(tx, wallet.person)) === undefined) return 'decided'
  const rule = (await packOf(tx, c)).late_money[rail]
  if (rule.policy === 'reject') await returnLateMoney(tx, source)
  if (rule.policy === 'repay' && (await repay(tx, { wallet, claim }))) return 'more'
  const until = rule.forward_for && c.closed_at ? plus(c.closed_at, rule.forward_for) : undefined
  if (rule.policy === 'forward' && until && isBefore(await tx.now(), until))
    await forward(tx, { wallet, claim })
  return 'decided'
}

type Kept = { readonly wallet: WalletRow; readonly claim: Claim }

/** Money that was asked for to repay a debt repays it; what is over is kept, or in the wallet where that goes on. */
const repayAsAsked = async (
  tx: Tx,
  wish: RepaymentWish,
  { wallet, claim }: { readonly wallet: WalletRow; readonly claim: Claim | undefined },
): Promise<void> => {
  const from = claim ? 'claim' : 'available'
  const most = claim ? claim.amount : await payable(tx, wish)
  const { debt, payment, currency, instrument } = wish
  const id = deriveId(wallet.bucket, 'claim.repays', claim ? claim.id : payment)
  const amount = await repayOne(tx, { id, debt, wallet: wallet.id, most, from })
  if (claim && amount > 0n) await useClaim(tx, claim, { by: id, amount })
  await repaymentArrived(tx, { wallet: wallet.id, debt, money: { amount, currency }, instrument })
}

/** Of what a bank brought for a debt into a wallet that is not closing any more. */
const payable = async (tx: Tx, { wallet, currency, amount }: RepaymentWish): Promise<bigint> => {
  const has = await availableIn(tx, wallet, currency)
  const covered = has >= amount
  return covered ? amount : has
}

type RepayingOne = {
  readonly id: Uuid
  readonly debt: Uuid
  readonly wallet: Uuid
  readonly most: bigint
  readonly from: 'available' | 'claim'
}
const repayOne = async (tx: Tx, { debt, ...r }: RepayingOne): Promise<bigint> =>
  (await loanById(tx, debt)) ? repayLoanUpTo(tx, { ...r, loan: debt }) : repayDebtUpTo(tx, { ...r, debt })

const forward = async (tx: Tx, { wallet, claim }: Kept): Promise<void> => {
  const instrument = await destinationOf(tx, wallet.id)
  if (!instrument || !(await railNumber(tx, instrument))) return
  await payOutClaims(tx, { wallet, instrument, claims: [claim] })
}

/** Of the debts that went on, the oldest. True when something is left for the next: one posting a transaction. */
const repay = async (tx: Tx, { wallet, claim }: Kept): Promise<boolean> => {
  const loans = (await loansOf(tx, [wallet.id], ['surviving'])).map((l) => ({ ...l, since: l.drawn_at }))
  const debts = (await debtsOf(tx, [wallet.id])).map((d) => ({ ...d, since: d.created_at }))
  const [first] = [...loans, ...debts]
    .filter((owed) => owed.currency === claim.currency)
    .toSorted((a, b) => Temporal.Instant.compare(a.since, b.since) || a.id.localeCompare(b.id))
  if (!first) return false
  const id = deriveId(wallet.bucket, 'claim.repays', claim.id)
  const amount = await repayOne(tx, {
    id,
    debt: first.id,
    wallet: wallet.id,
    most: claim.amount,
    from: 'claim',
  })
  if (amount > 0n) await useClaim(tx, claim, { by: id, amount })
  const money = { amount, currency: claim.currency }
  await repaymentArrived(tx, { wallet: wallet.id, debt: first.id, money, instrument: null })
  return amount > 0n && amount < claim.amount
}
