/** What holders do with their investments, and what they see of them. */
import { expect } from 'vitest'
import { chooseAtEnd } from '../../src/modules/investments/operations/choose.ts'
import { leaveEarly } from '../../src/modules/investments/operations/leave-early.ts'
import { listInvestments } from '../../src/modules/investments/operations/list-investments.ts'
import { readInvestment } from '../../src/modules/investments/operations/read-investment.ts'
import { takeInvestment } from '../../src/modules/investments/operations/take.ts'
import { balances } from '../../src/modules/ledger/ledger.ts'
import { act, funded, type Holder, letters, linked, look, person, type World } from '../closure/world.ts'
import { EASY } from './offers.ts'

export const params = (by: Holder) => ({ params: { wallet: by.wallet } })
type More = { readonly offer?: string; readonly choice?: 'pay_back' | 'roll_over' }

export const investing = (world: World) => {
  const rich = async (amount = '5000000') => {
    const by = await person(world)
    const instrument = await linked(world, by)
    await funded(world, by, { instrument, amount })
    return { by, instrument }
  }
  const at = (by: Holder, investment: string) => ({ params: { wallet: by.wallet, investment } })
  const invest = (by: Holder, amount: string, { offer = EASY, ...more }: More = {}) =>
    act(world, by, [takeInvestment, { ...params(by), body: { offer, amount, ...more } }])
  const one = (by: Holder, id: string) => look(world, by, [readInvestment, at(by, id)])
  const all = async (by: Holder) => (await look(world, by, [listInvestments, params(by)])).investments
  const choose = (by: Holder, id: string, choice: 'pay_back' | 'roll_over') =>
    act(world, by, [chooseAtEnd, { ...at(by, id), body: { choice } }])
  const exit = (by: Holder, id: string, at_least: string) =>
    act(world, by, [leaveEarly, { ...at(by, id), body: { at_least } }])
  const purse = async (by: Holder) =>
    (await balances(world.db, [by.wallet])).find((b) => b.purpose === 'available')?.balance ?? 0n
  const told = async (by: Holder, template: string) =>
    (await letters(world, by))
      .filter((letter) => letter.template === template)
      .map(({ message }) => message.text)

  /** Business time goes on to that day of the zone, a little after the hour. */
  const until = async (day: string, hour = '09:30') => {
    const now = await world.db.now()
    const seconds = Math.ceil(now.until(`${day}T${hour}:00+08:00`).total('seconds'))
    await world.pass(`PT${seconds}S`)
  }

  /** What lies with the issuer is what runs; what it has paid is what holders were paid. */
  const controlled = async () => {
    const rows = await world.db.query(
      `SELECT a.purpose, sum(a.credits_posted - a.debits_posted)::bigint AS has FROM ledger.account a
        WHERE a.purpose IN ('issuer', 'issuer_interest') GROUP BY 1 ORDER BY 1`,
    )
    const [parts] = await world.db.query<{ runs: bigint; paid: bigint }>(
      `SELECT coalesce(sum(principal) FILTER (WHERE state = 'running'), 0)::bigint AS runs,
              coalesce(sum(interest), 0)::bigint AS paid FROM investments.investment`,
    )
    expect(Object.fromEntries(rows.map(({ purpose, has }) => [purpose, has]))).toMatchObject({
      issuer: parts?.runs,
      ...(parts?.paid ? { issuer_interest: -parts.paid } : {}),
    })
  }
  return { rich, invest, one, all, choose, exit, purse, told, until, controlled }
}
