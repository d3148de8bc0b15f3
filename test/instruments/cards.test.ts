import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { railNumber } from '../../src/modules/instruments/instruments.ts'
import { linkAccount } from '../../src/modules/payments/operations/instruments/link-account.ts'
import { listAccounts } from '../../src/modules/payments/operations/instruments/list-accounts.ts'
import { unlinkAccount } from '../../src/modules/payments/operations/instruments/unlink-account.ts'
import { topUp } from '../../src/modules/payments/operations/top-up.ts'
import { withdraw } from '../../src/modules/payments/operations/withdraw.ts'
import { exampleNumber } from '../../src/platform/rails/sim/sentinels.ts'
import { accepted, read } from '../closure/steps.ts'
import { act, funded, type Holder, look, openWorld, person, type World } from '../closure/world.ts'

describe('a bound card', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const wish = (by: Holder, number: string, expires = '2090-11') =>
    act(world, by, [
      linkAccount,
      { params: { wallet: by.wallet }, body: { kind: 'card', number, expires, bank: '招商银行' } },
    ])
  const bound = async (by: Holder, tail = '4321', expires?: string) => {
    const { id } = await wish(by, exampleNumber('card_number', tail), expires)
    await world.work()
    return id
  }
  const cards = async (by: Holder) =>
    (await look(world, by, [listAccounts, { params: { wallet: by.wallet } }])).instruments
  const stored = (id: string) =>
    world.db.query<{ scheme: string; number: Buffer }>(
      'SELECT scheme, number FROM instruments.instrument WHERE id = $1',
      [id],
    )

  it('is shown by network and tail, and its number is gone once the bank has given a token', async () => {
    const by = await person(world)
    const id = await bound(by)
    const [card] = await cards(by)
    expect(card).toMatchObject({
      kind: 'card',
      state: 'verified',
      network: 'unionpay',
      label: '招商银行 •••• 4321',
    })
    const kept = await railNumber(world.db, id)
    expect(kept?.scheme).toBe('card_token')
    expect(kept?.number).not.toContain(exampleNumber('card_number', '4321').slice(0, 12))
  })

  it('in another name, or unlinked before the bank spoke, leaves no number behind', async () => {
    const by = await person(world)
    const strange = await bound(by, '0003')
    expect((await cards(by))[0]?.state).toBe('name_mismatch')
    const { id } = await wish(by, exampleNumber('card_number', '4321'))
    await act(world, by, [unlinkAccount, { params: { wallet: by.wallet, instrument: id } }])
    await world.work()
    for (const row of [...(await stored(strange)), ...(await stored(id))]) expect(row.number).toHaveLength(0)
  })

  it('is refused with a wrong check digit, of no network, expired, or linked twice, also at once', async () => {
    const by = await person(world)
    const good = exampleNumber('card_number', '4321')
    for (const number of [`${good.slice(0, -1)}2`, '9999999999999995', '４', "4'; --"])
      await expect(wish(by, number)).rejects.toMatchObject({ code: 'account_number_invalid' })
    await expect(wish(by, good, '2001-01')).rejects.toMatchObject({ code: 'card_expired' })
    const both = await Promise.allSettled([wish(by, good), wish(by, good)])
    expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(wish(by, good)).rejects.toMatchObject({ code: 'instrument_already_linked' })
  })

  it('tops up until its last month is over, and takes no withdrawal', async () => {
    const by = await person(world)
    const now = (await world.db.now()).toZonedDateTimeISO('UTC').toPlainDate().toPlainYearMonth()
    const instrument = await bound(by, '4321', now.toString())
    await funded(world, by, { instrument, amount: '5000' })
    const order = { params: { wallet: by.wallet }, body: { instrument, amount: '100', currency: 'CNY' } }
    await expect(act(world, by, [withdraw, order])).rejects.toMatchObject({ code: 'card_not_payable' })
    await world.pass('P32D')
    await expect(act(world, by, [topUp, order])).rejects.toMatchObject({ code: 'card_expired' })
  })

  it('gets back what came from it when the wallet closes, and is named by its tail as what will be unlinked', async () => {
    const by = await person(world)
    const instrument = await bound(by)
    await funded(world, by, { instrument, amount: '5000' })
    await world.pass('P4D')
    const preview = await look(world, by, [previewClosure, { params: { wallet: by.wallet } }])
    expect(preview.obligations.find((o) => o.code === 'instrument.linked')?.object.label).toContain('4321')
    expect(preview.ways_out.map((w) => w.way)).toEqual(['funding_source', 'claim'])
    await accepted(world, by, [{ currency: 'CNY', way: 'funding_source', instrument }])
    await world.pass('P10D')
    expect(await read(world, by)).toMatchObject({ state: 'closed', steps: [{ moved: '5000', claim: false }] })
    expect((await stored(instrument))[0]?.scheme).toBe('card_token')
  })

  it('that is dead refuses the money, which becomes a claim while the wallet closes all the same', async () => {
    const by = await person(world)
    const instrument = await bound(by, '0010')
    await funded(world, by, { instrument, amount: '5000' })
    await world.pass('P4D')
    await accepted(world, by, [{ currency: 'CNY', way: 'funding_source', instrument }])
    await world.pass('P10D')
    expect(await read(world, by)).toMatchObject({ state: 'closed', steps: [{ moved: '5000', claim: true }] })
  })
})
