/** "This was not me": from that second no money leaves until a person has settled it, whatever the clock says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instant, isoOf, plus, secondsBetween } from '../../src/kernel/clock.ts'
import { momentText } from '../../src/kernel/time/when.ts'
import {
  cancel,
  guest,
  type House,
  type Leaving,
  leaving,
  must,
  openHouse,
  send,
  staff,
  tasksOf,
  told,
} from '../closure/house.ts'
import { verifiedPapers } from '../closure/papers.ts'
import { letters } from '../closure/world.ts'

let house: House
let [ada, bo] = ['', '']
beforeAll(async () => {
  house = await openHouse()
  ada = await staff(house, ['agent', 'checker'])
  bo = await staff(house, ['checker', 'compliance'])
})
afterAll(() => house.close())

const stopped = async (after = 'P1D'): Promise<Leaving> => {
  const who = await leaving(house, await accountOf(await guest(house)))
  await house.world.pass(after)
  await stop(who)
  return who
}
/** An account that is old enough to be paid to. */
const accountOf = async <T>(who: T): Promise<T> => {
  await house.world.pass('P4D')
  return who
}
const stop = (who: Leaving) =>
  must(house, `POST /v1/closures/${who.closure}/stop`, { token: who.stop, body: {} })
const read = (who: Leaving) => must(house, `GET /v1/closures/${who.closure}`, { token: who.receipt })
const at = (who: Leaving) => `/v1/operator/closures/${who.closure}/stop`
const earlier = async (who: Leaving) => (await must(house, `GET ${at(who)}`, { token: ada })).contacts[0].id
const propose = async (who: Leaving, act: string) =>
  must(house, `POST ${at(who)}/settlement`, {
    token: ada,
    body: { act, contact: await earlier(who), evidence: 'called; they told their last payment' },
  })
const settled = async (who: Leaving, act: string) => {
  const { approval, shown_hash } = await propose(who, act)
  const body = { approval, shown_hash, verdict: 'approve' }
  return must(house, `POST ${at(who)}/settlement/decision`, { token: bo, body })
}

describe('a closing that was stopped on its first day', () => {
  let who: Leaving
  let before: { cooling_off_until: string }
  let answer: { held_until: string; cooling_off_until: string; state: string }
  beforeAll(async () => {
    who = await leaving(house, await accountOf(await guest(house)))
    before = await read(who)
    await house.world.pass('P1D')
    answer = await stop(who)
  })

  it('says everywhere that it is held, since when, until when at most, and what happens then', async () => {
    const shown = await read(who)
    const { hold } = shown
    expect(hold).toMatchObject({ by: 'link', until: answer.held_until, unsettled: 'review' })
    expect(hold.since).toBe(shown.stopped_at)
    expect(hold.words).toContain('no money leaves')
    expect(shown.waits_for).toBe('operator')
    // Dates are shown to the millisecond, rounded up in the holder’s favour.
    const pack = secondsBetween(instant(hold.since), instant(answer.held_until))
    expect(pack).toBe(3 * 86_400)
    expect(answer.cooling_off_until).toBe(isoOf(plus(instant(before.cooling_off_until), 'P3D')))
    expect(shown.cooling_off_until).toBe(answer.cooling_off_until)
    expect((await told(house, who))[0]).toBe('closure_stopped')
    const { receipts } = await must(house, `GET /v1/closures/${who.closure}/receipt`, { token: who.receipt })
    expect(receipts.map((paper: { kind: string }) => paper.kind)).toEqual(['acceptance', 'hold'])
    const { closures } = await must(house, 'GET /v1/operator/closures', { token: ada })
    expect(closures.find((c: { id: string }) => c.id === who.closure)).toMatchObject({
      waits_for: 'operator',
      held_until: answer.held_until,
    })
  })

  it('gives support a task with what to do and the acts, due well before the hold is over', async () => {
    const [task] = await tasksOf(house, ada, who.closure)
    expect(task).toMatchObject({ kind: 'closure.stopped', owner: 'support' })
    expect(task?.acts.map(({ href }) => href)).toContain(`${at(who)}/settlement`)
    expect(instant(task?.due_at ?? '').epochMilliseconds).toBeLessThan(
      instant(answer.held_until).epochMilliseconds - 12 * 3_600_000,
    )
  })

  it('pressed again changes nothing and tells how it stands', async () => {
    const again = await send(house, `POST /v1/closures/${who.closure}/stop`, { token: who.stop, body: {} })
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'stop_used', facts: { held_until: answer.held_until, settled_at: null } },
    })
    expect((await tasksOf(house, ada, who.closure)).length).toBe(1)
  })

  it('pays nobody meanwhile, not even by a withdrawal of whoever is signed in', async () => {
    const out = await send(house, `POST /v1/wallets/${who.holder.wallet}/withdrawals`, {
      token: who.token,
      body: { instrument: who.account, amount: '100', currency: 'CNY' },
    })
    expect(out.body.code).toBe('wallet_closing')
  })

  it('goes to a person when nobody settles it, never to the bank by itself', async () => {
    await house.world.pass('P40D')
    const shown = await read(who)
    expect(shown).toMatchObject({ state: 'in_review', hold: { unsettled: 'decision' } })
    expect(shown.steps.map((step: { state: string }) => step.state)).toEqual(['pending'])
    expect(await told(house, who)).toContain('closure_stop_unsettled')
    const kinds = (await tasksOf(house, ada, who.closure)).map((task) => task.kind)
    expect(kinds).toEqual(expect.arrayContaining(['closure.stopped', 'closure.review']))
  })

  it('cannot be approved before the stop is settled, and can be once it is', async () => {
    const review = `/v1/operator/closures/${who.closure}/review`
    const ask = { verdict: 'approve', reason_for_staff: 'all is well' }
    const approve = async () => {
      const { approval, shown_hash } = await must(house, `POST ${review}`, { token: ada, body: ask })
      return send(house, `POST ${review}/decision`, {
        token: bo,
        body: { approval, shown_hash, verdict: 'approve' },
      })
    }
    expect((await approve()).body.code).toBe('stop_open')
    expect((await settled(who, 'release')).state).toBe('cooling_off')
    await house.world.pass('P7D')
    expect(await read(who)).toMatchObject({ state: 'closed', hold: null })
    expect((await tasksOf(house, ada, who.closure)).map((task) => task.kind)).not.toContain('closure.stopped')
  })
})

describe('a stop is settled with the holder', () => {
  it('cancelled by two people: everything as it was, a paper, a letter, no task left', async () => {
    const who = await stopped()
    const proposal = await propose(who, 'cancel')
    const decide = (token: string) =>
      send(house, `POST ${at(who)}/settlement/decision`, { token, body: { ...proposal, verdict: 'approve' } })
    expect((await decide(ada)).body.code).toBe('approval_own')
    expect((await read(who)).state).toBe('cooling_off')
    expect((await decide(bo)).body).toMatchObject({ state: 'cancelled', hold: null })
    const { state } = await must(house, `GET /v1/wallets/${who.holder.wallet}`, { token: who.token })
    expect(state).toBe('open')
    expect((await told(house, who))[0]).toBe('closure_called_off')
    expect(await tasksOf(house, ada, who.closure)).toEqual([])
    const papers = await verifiedPapers(house, who.closure, who.receipt)
    expect(papers.at(-1)).toMatchObject({
      kind: 'cancellation',
      by: 'operator',
      because: 'stopped',
      outcome: 'cancelled',
    })
  })

  it('released: the cooling-off goes on, longer by the whole pause, with the holder’s withdrawal', async () => {
    const who = await stopped()
    const { cooling_off_until } = await read(who)
    expect(await settled(who, 'release')).toMatchObject({
      state: 'cooling_off',
      hold: null,
      cooling_off_until,
    })
    expect((await told(house, who))[0]).toBe('closure_released')
    await must(house, `POST /v1/wallets/${who.holder.wallet}/withdrawals`, {
      token: who.token,
      body: { instrument: who.account, amount: '100', currency: 'CNY' },
    })
    await house.world.pass('P8D')
    expect((await read(who)).state).toBe('cooling_off')
    const again = await send(house, `POST /v1/closures/${who.closure}/stop`, { token: who.stop, body: {} })
    expect(again.body.facts).toMatchObject({ held_until: null, settled_at: expect.any(String) })
    await house.world.pass('P2D')
    expect((await read(who)).state).toBe('closed')
  })

  it('released after it went to review: back to what is left of the cooling-off', async () => {
    const who = await stopped()
    await house.world.pass('P4D')
    expect((await read(who)).state).toBe('in_review')
    const { cooling_off_until } = await read(who)
    const released = await settled(who, 'release')
    expect(released.state).toBe('cooling_off')
    // Stopped for four days, of which three were given when it was stopped.
    const more = secondsBetween(instant(cooling_off_until), instant(released.cooling_off_until))
    expect(Math.round(more / 86_400)).toBe(1)
    expect((await cancel(house, who)).body.state).toBe('cancelled')
  })

  it('released long after it went to review: as much is left as when it was stopped, and nothing leaves before', async () => {
    const who = await leaving(house, await accountOf(await guest(house)))
    const left = secondsBetween(await house.world.db.now(), instant((await read(who)).cooling_off_until))
    await stop(who)
    await house.world.pass('P18D')
    expect((await read(who)).state).toBe('in_review')
    const released = await settled(who, 'release')
    expect(released.state).toBe('cooling_off')
    const now = await house.world.db.now()
    expect(secondsBetween(now, instant(released.cooling_off_until))).toBeGreaterThan(left - 60)
    // The date that was named can hold no more: the new one is told with the release, and no other before it.
    const { delayed_until } = await read(who)
    expect(Date.parse(delayed_until ?? '')).toBeGreaterThan(Date.parse(released.cooling_off_until))
    const late = async () => (await told(house, who)).filter((one) => one === 'closure_delayed').length
    const before = await late()
    const [letter] = await letters(house.world, who.holder)
    expect(letter?.message.text).toContain(momentText(instant(delayed_until ?? ''), 'en'))
    await house.world.pass(`PT${left - 7200}S`)
    expect((await read(who)).state).toBe('cooling_off')
    await house.world.pass('PT4H')
    expect((await read(who)).state).toBe('closed')
    expect(await late()).toBe(before)
  })

  it('restricted by one person at once: it stays held, and a cancel gives back a restricted wallet', async () => {
    const who = await stopped()
    expect(await propose(who, 'restrict')).toEqual({ approval: null, shown_hash: null })
    expect((await read(who)).hold).not.toBeNull()
    await settled(who, 'cancel')
    const { state } = await must(house, `GET /v1/wallets/${who.holder.wallet}`, { token: who.token })
    expect(state).toBe('frozen')
  })

  it('over no contact that came later, and not where nothing is held', async () => {
    const who = await stopped()
    const body = { act: 'release', contact: who.closure, evidence: 'called' }
    const other = await send(house, `POST ${at(who)}/settlement`, { token: ada, body })
    expect(other.body.code).toBe('contact_not_earlier')
    expect((await cancel(house, who)).body.state).toBe('cancelled')
    expect((await send(house, `GET ${at(who)}`, { token: ada })).body.code).toBe('stop_not_open')
  })
})

describe('an appeal', () => {
  it('holds nothing and says so, with the way to hold it: the receipt link stops, the link of the letter freezes', async () => {
    const who = await leaving(house, await accountOf(await guest(house)))
    const asking = { token: who.receipt, body: {} }
    const appealed = () => must(house, `POST /v1/closures/${who.closure}/appeal`, asking)
    expect(await appealed()).toMatchObject({ goes_on: true })
    const [letter] = await letters(house.world, who.holder)
    expect(letter?.message.text).toContain('an appeal does not hold it')
    expect(letter?.message.links).toEqual([
      expect.stringContaining('/freeze#'),
      expect.stringContaining('/receipt#'),
    ])
    expect((await read(who)).hold).toBeNull()
    await must(house, `POST /v1/closures/${who.closure}/stop`, asking)
    expect((await read(who)).hold).toMatchObject({ by: 'link' })
    expect(await appealed()).toMatchObject({ goes_on: false })
  })
})

describe('a stop that comes late', () => {
  it('after the deadline and before the timer holds all the same', async () => {
    const who = await leaving(house, await accountOf(await guest(house)))
    const timers = house.world.handlers.filter((h) => !('kind' in h) || h.kind !== 'closure.cooling_off')
    await house.world.passWith(timers, 'P8D')
    const { held_until } = await stop(who)
    await house.world.pass('P1D')
    expect(await read(who)).toMatchObject({ state: 'cooling_off', hold: { until: held_until } })
  })

  it('and the timer at once: held or on its way, never both', async () => {
    const who = await leaving(house, await accountOf(await guest(house)))
    await house.world.pass('P6DT23H59M')
    const [pressed] = await Promise.all([
      send(house, `POST /v1/closures/${who.closure}/stop`, { token: who.stop, body: {} }),
      house.world.pass('PT2M'),
    ])
    const shown = await read(who)
    if (pressed.status === 200) expect(shown.hold).not.toBeNull()
    else expect(shown).toMatchObject({ state: 'closed', hold: null })
  })

  it('once the wallet is closed is word that it was not the holder: links end, support calls, contacts from before hear', async () => {
    const who = await leaving(house, await accountOf(await guest(house)))
    await house.world.pass('P9D')
    const press = () => send(house, `POST /v1/closures/${who.closure}/stop`, { token: who.stop, body: {} })
    expect(await press()).toMatchObject({ status: 409, body: { code: 'stop_wallet_closed' } })
    expect((await send(house, `GET /v1/closures/${who.closure}`, { token: who.receipt })).status).toBe(401)
    const task = { kind: 'wallet.disowned_after_closing', owner: 'support' }
    expect(await tasksOf(house, ada, who.holder.wallet)).toMatchObject([task])
    const heard = await told(house, who)
    expect(heard[0]).toBe('closed_wallet_disowned')
    expect((await press()).status).toBe(409)
    expect(await told(house, who)).toEqual(heard)
  })
})
