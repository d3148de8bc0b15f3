/** A merchant of some wealth, its customers, and what tests look at. */
import { expect } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { disputeById } from '../../src/modules/commerce/disputes/disputes.ts'
import { giveEvidence, unheardUntil } from '../../src/modules/commerce/disputes/evidence.ts'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { buyFromMerchant } from '../../src/modules/commerce/operations/purchases/buy.ts'
import { capturePurchase } from '../../src/modules/commerce/operations/purchases/capture.ts'
import { refundPurchase } from '../../src/modules/commerce/operations/refunds/refund.ts'
import {
  accountId,
  balances,
  post,
  accepted as posted,
  systemAccount,
} from '../../src/modules/ledger/ledger.ts'
import { accepted, read } from '../closure/steps.ts'
import { act, funded, type Holder, linked, look, person, type World } from '../closure/world.ts'

/** As an older version did: what is set aside is the payer's to spend before the decision. */
export const lent = (
  world: World,
  by: Holder,
  { dispute, amount }: { readonly dispute: string; readonly amount: string },
) =>
  world.db.tx(async (tx) => {
    const debit = systemAccount('provisional', 'CNY', by.bucket)
    const credit = accountId(by.wallet, 'available', 'CNY')
    const base = { id: newId(by.bucket), wallet: by.wallet, kind: 'post', code: 'dispute_credit' } as const
    posted(await post(tx, [{ ...base, debit, credit, amount: BigInt(amount), currency: 'CNY' }]))
    await tx.query('UPDATE commerce.dispute SET credited = $2 WHERE id = $1', [dispute, amount])
  })

/** The merchant has its say, where it has not answered yet: what one person decides comes after it. */
export const answered = (world: World, dispute: string) =>
  world.db.tx(async (tx) => {
    const d = await disputeById(tx, dispute)
    if (d?.state !== 'open' || (await unheardUntil(tx, d)) === undefined) return
    await giveEvidence(tx, { id: newId(d.bucket), dispute, wallet: d.merchant, text: 'It was delivered.' })
  })

/** The world is the caller's, and so is its end. */
export const openShop = async (world: World) => {
  const rich = async (amount = '10000') => {
    const by = await person(world)
    await funded(world, by, { instrument: await linked(world, by), amount })
    return by
  }
  const params = (by: Holder) => ({ params: { wallet: by.wallet } })
  const purse = async (by: Holder) =>
    (await balances(world.db, [by.wallet])).find((b) => b.purpose === 'available')?.available ?? 0n
  const claimed = async (by: Holder) =>
    (await balances(world.db, [by.wallet])).find((b) => b.purpose === 'claim')?.balance ?? 0n
  const checker = () => ({ kind: 'operator' as const, operator: newId(0), roles: ['checker' as const] })

  const buy = (by: Holder, amount: string, capture: 'immediate' | 'later' = 'later') =>
    act(world, by, [
      buyFromMerchant,
      {
        ...params(by),
        body: { merchant: shop.wallet, amount, currency: 'CNY', reference: 'order 7', capture },
      },
    ])
  const of = (purchase: string) => ({ params: { wallet: shop.wallet, purchase } })
  const take = (purchase: string, amount: string, last = false) =>
    act(world, shop, [capturePurchase, { ...of(purchase), body: { amount, last } }])
  const giveBack = (purchase: string, amount: string, on?: string) =>
    act(world, shop, [refundPurchase, { ...of(purchase), body: { amount, ...(on ? { on } : {}) } }])
  const leave = (by: Holder) => accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
  const state = async (by: Holder) => (await read(world, by)).state
  const codes = async (by: Holder) =>
    (await look(world, by, [previewClosure, params(by)])).obligations.map((o) => o.code)

  /** Control accounts are what their sub-ledgers say. */
  const controlled = async () => {
    await world.work()
    const [books] = await world.db.query<
      Record<'provisional' | 'disputes' | 'receivables' | 'debts', bigint>
    >(
      `SELECT (SELECT coalesce(sum(debits_posted - credits_posted), 0)::bigint FROM ledger.account WHERE purpose = 'provisional') AS provisional,
              (SELECT coalesce(sum(credited - secured), 0)::bigint FROM commerce.dispute WHERE state = 'open') AS disputes,
              (SELECT coalesce(sum(debits_posted - credits_posted), 0)::bigint FROM ledger.account WHERE purpose = 'receivables') AS receivables,
              (SELECT coalesce(sum(amount - repaid), 0)::bigint FROM commerce.debt WHERE state <> 'written_off') AS debts`,
    )
    expect(books?.provisional).toBe(books?.disputes)
    expect(books?.receivables).toBe(books?.debts)
  }
  const shop = await rich('100000')
  await act(world, shop, [becomeMerchantUseCase, { ...params(shop), body: { name: 'Tea House' } }])
  return {
    shop,
    rich,
    params,
    purse,
    claimed,
    checker,
    buy,
    of,
    take,
    giveBack,
    leave,
    state,
    codes,
    controlled,
  }
}
