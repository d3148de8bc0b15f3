/** A closing that the operator begins takes nothing that its holder did not agree to before they can no longer cancel. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { addProgrammeWallets } from '../../src/modules/campaigns/operations/programmes/add-wallets.ts'
import { makeProgrammeUseCase } from '../../src/modules/campaigns/operations/programmes/make.ts'
import { readProgramme } from '../../src/modules/campaigns/operations/programmes/read.ts'
import { startProgrammeUseCase } from '../../src/modules/campaigns/operations/programmes/start.ts'
import { closureReceipt } from '../../src/modules/closure/operations/cases/receipt.ts'
import { drawLoan } from '../../src/modules/credit/operations/draw-loan.ts'
import { listLoans } from '../../src/modules/credit/operations/list-loans.ts'
import { openCreditLine } from '../../src/modules/credit/operations/open-line.ts'
import { balances } from '../../src/modules/ledger/ledger.ts'
import { cancelled, confirmed, plan, read } from '../closure/steps.ts'
import { act, funded, type Holder, linked, look, openWorld, person, type World } from '../closure/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const params = (by: Holder) => ({ params: { wallet: by.wallet } })
const checker = () => ({ kind: 'operator' as const, operator: newId(0), roles: ['checker' as const] })

/** Somebody with 500.00 of their own and a loan of 1,000.00, on the list of a programme that closes them in 61 days. */
const listed = async (kind: 'wind_down' | 'risk_exit' = 'wind_down') => {
  const by = await person(world)
  await funded(world, by, { instrument: await linked(world, by), amount: '50000' })
  await act(world, by, [openCreditLine, params(by)])
  await act(world, by, [drawLoan, { ...params(by), body: { amount: '100000', instalments: 24 } }])
  const deadline = isoOf(plus(await world.db.now(), 'P61D'))
  const body = { kind, name: 'The old card', deadline, per_minute: 60 }
  const { id } = await act(world, checker(), [makeProgrammeUseCase, { body }])
  await act(world, checker(), [
    addProgrammeWallets,
    { params: { programme: id }, body: { wallets: [by.wallet] } },
  ])
  const { shown_hash } = await look(world, checker(), [readProgramme, { params: { programme: id } }])
  if (!shown_hash) throw new Error('a draft shows the hash of its list')
  await act(world, checker(), [startProgrammeUseCase, { params: { programme: id }, body: { shown_hash } }])
  await world.pass('PT1M')
  return by
}
const loan = async (by: Holder) => (await look(world, by, [listLoans, params(by)])).loans[0]
const purse = async (by: Holder) =>
  (await balances(world.db, [by.wallet])).find((b) => b.purpose === 'available')?.balance ?? 0n

describe('a debt in a closing that the operator began', { timeout: 90_000 }, () => {
  it('is not repaid while the holder can cancel, and a holder who cancels has lost nothing', async () => {
    const by = await listed()
    await world.pass('P61DT1H')
    const cooling = await read(world, by)
    expect(cooling).toMatchObject({ state: 'cooling_off', initiator: 'operator' })
    const repay = cooling.quote?.steps.find((s) => s.kind === 'repay')
    expect(repay).toMatchObject({ early: false })
    expect(cooling.steps.find((s) => s.kind === 'repay')).toMatchObject({ early: false, state: 'pending' })
    const [owed, money] = [(await loan(by))?.owed, await purse(by)]
    await world.pass('P2D')
    await cancelled(world, by)
    await world.pass('P20D')
    expect(await read(world, by)).toMatchObject({ state: 'cancelled' })
    expect(await loan(by)).toMatchObject({ state: 'open', owed: { principal: owed?.principal } })
    expect(await purse(by)).toBe(money)
  })

  it.each(['wind_down', 'risk_exit'] as const)(
    'is repaid once the cooling-off of a %s is over, for no more than the quote says, and the wallet closes',
    async (kind) => {
      const by = await listed(kind)
      await world.pass('P61DT1H')
      const { quote, id } = await read(world, by)
      const repay = quote?.steps.find((s) => s.kind === 'repay')
      const [line] = quote?.lines ?? []
      // Interest runs to the day on which it is taken: that is in the quote.
      expect(BigInt(repay?.amount ?? 0)).toBeGreaterThan(BigInt((await loan(by))?.owed.total ?? 0))
      expect(Date.parse(repay?.done_by ?? '')).toBeGreaterThanOrEqual(
        Date.parse(quote?.dates.cooling_off_until ?? ''),
      )
      const { receipts } = await look(world, by, [closureReceipt, { params: { closure: id } }])
      const paper = Buffer.from(receipts[0]?.jws.split('.')[1] ?? '', 'base64url').toString()
      expect(paper).not.toContain('"early":true')
      await world.pass('P20D')
      const closed = await read(world, by)
      expect(closed.state).toBe('closed')
      const [taken, paid] = closed.steps.filter((s) => s.kind !== 'cancel')
      expect(taken).toMatchObject({ kind: 'repay', state: 'done' })
      expect(BigInt(taken?.moved ?? 0)).toBeLessThanOrEqual(BigInt(repay?.amount ?? 0))
      expect(BigInt(paid?.moved ?? 0)).toBeGreaterThanOrEqual(BigInt(line?.amount ?? 0))
      expect(await loan(by)).toMatchObject({ state: 'settled' })
    },
  )

  it('is repaid at once when the holder confirms before the date, as that is their word', async () => {
    const by = await listed()
    await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
    await confirmed(world, by)
    await world.work()
    expect((await read(world, by)).state).toBe('cooling_off')
    expect(await loan(by)).toMatchObject({ state: 'settled' })
  })
})
