/** Every letter about a closing carries the act that is right when it comes, and each of its links works then. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { bearerActor } from '../../src/modules/closure/case/links.ts'
import { stopClosure } from '../../src/modules/closure/operations/stops/stop.ts'
import { freezeByLink } from '../../src/modules/identity/operations/freezes/freeze.ts'
import {
  cancel,
  type Guest,
  guest,
  type House,
  leaving,
  must,
  openHouse,
  send,
  staff,
} from '../closure/house.ts'
import { verifiedPapers } from '../closure/papers.ts'
import { open, plan, standing } from '../closure/steps.ts'
import { callBy, letters } from '../closure/world.ts'
import { bankTakes } from '../commerce/bank-takes.ts'

let house: House
let [ada, bo] = ['', '']
beforeAll(async () => {
  house = await openHouse()
  ada = await staff(house, ['agent', 'checker'])
  bo = await staff(house, ['checker', 'compliance'])
})
afterAll(() => house.close())

const BACK = new Error('tried, and taken back')
/** Whether an act works now, without its being done. */
const works = async (
  run: (tx: Parameters<typeof stopClosure.run>[0]) => Promise<unknown>,
): Promise<boolean> => {
  try {
    await house.world.db.tx(async (tx) => {
      await run(tx)
      throw BACK
    })
  } catch (error) {
    return error === BACK
  }
  return false
}
const caseOf = (secret: string): string =>
  secret.slice(0, 32).replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')

const worksNow = async (link: string): Promise<boolean> => {
  const [path = '', secret = ''] = link.replace('http://quittance.test', '').split('#')
  const closure = caseOf(secret)
  if (path === '/receipt')
    return (await send(house, `GET /v1/closures/${closure}`, { token: secret })).status === 200
  if (path === '/freeze')
    return works((tx) =>
      freezeByLink.run(tx, callBy({ kind: 'anonymous' }), { params: {}, query: {}, body: { secret } }),
    )
  const actor = await bearerActor(house.world.db, secret)
  if (path !== '/stop' || !actor) return false
  return works((tx) => stopClosure.run(tx, callBy(actor), { params: { closure }, query: {}, body: {} }))
}

/** The newest letter of this kind: where its links lead, each of which works now. */
const linksNow = async ({ holder }: Guest, template: string): Promise<string[]> => {
  const letter = (await letters(house.world, holder)).find((one) => one.template === template)
  const links = letter?.message.links ?? []
  expect(letter?.message.text).toMatch(
    /\n\nSupport: support@wallet\.example; Monday to Sunday, 09:00–21:00 \(UTC\+8\)$/,
  )
  for (const link of links) {
    expect(letter?.message.text).toContain(link)
    expect([template, link.split('#')[0], await worksNow(link)]).toEqual([template, link.split('#')[0], true])
  }
  return links.map((link) => new URL(link).pathname)
}

const ready = async (amount?: string): Promise<Guest> => {
  const who = await guest(house, amount)
  await house.world.pass('P4D')
  return who
}
const decided = async (at: string, proposal: object) => {
  const { approval, shown_hash } = await must(house, `POST ${at}`, { token: ada, body: proposal })
  const body = { approval, shown_hash, verdict: 'approve' }
  return must(house, `POST ${at}/decision`, { token: bo, body })
}
const reviewed = async (closure: string, verdict: string) => {
  const reasons = { reason_for_staff: 'looked at', reason_for_holder: 'Please call us.' }
  await decided(`/v1/operator/closures/${closure}/review`, { verdict, ...reasons })
}
const stopSettled = async (closure: string, act: string) => {
  const at = `/v1/operator/closures/${closure}/stop`
  const { contacts } = await must(house, `GET ${at}`, { token: ada })
  await decided(`${at}/settlement`, {
    act,
    contact: contacts[0].id,
    evidence: 'called; they told their last payment',
  })
}
/** More than the pack lets pass without a look. */
const MUCH = '6000000'

describe('what a letter lets its reader do at once', () => {
  it('is to stop an accepted closing, and to freeze the wallet once it was cancelled', async () => {
    const who = await leaving(house, await ready())
    expect(await linksNow(who, 'closure_accepted')).toEqual(['/stop', '/receipt'])
    await must(house, `POST /v1/closures/${who.closure}/appeal`, { token: who.receipt, body: {} })
    expect(await linksNow(who, 'closure_appealed')).toEqual(['/freeze', '/receipt'])
    expect((await cancel(house, who)).status).toBe(200)
    expect(await linksNow(who, 'closure_cancelled')).toEqual(['/freeze', '/receipt'])
  })

  it('is to stop what a person looks at and what they let go on, and to read what they refused', async () => {
    const [one, other] = [await ready(MUCH), await ready(MUCH)]
    const [kept, refused] = [await leaving(house, one), await leaving(house, other)]
    await house.world.pass('P8D')
    expect(await linksNow(kept, 'closure_in_review')).toEqual(['/stop', '/receipt'])
    await reviewed(kept.closure, 'approve')
    expect(await linksNow(kept, 'closure_approved')).toEqual(['/stop', '/receipt'])
    await reviewed(refused.closure, 'reject')
    expect(await linksNow(refused, 'closure_rejected')).toEqual(['/receipt'])
  })

  it('is to freeze the wallet where the stop of the case is spent, and nothing while it is held', async () => {
    const who = await leaving(house, await ready())
    await must(house, `POST /v1/closures/${who.closure}/stop`, { token: who.stop, body: {} })
    expect(await linksNow(who, 'closure_stopped')).toEqual(['/receipt'])
    await stopSettled(who.closure, 'release')
    expect(await linksNow(who, 'closure_released')).toEqual(['/receipt', '/freeze'])
    const off = await leaving(house, await ready())
    await must(house, `POST /v1/closures/${off.closure}/stop`, { token: off.stop, body: {} })
    await stopSettled(off.closure, 'cancel')
    expect(await linksNow(off, 'closure_called_off')).toEqual(['/receipt'])
  })

  it('is to freeze the wallet that was to close when ready, or does no more', async () => {
    const who = await ready()
    await open(house.world, who.holder)
    await plan(house.world, who.holder, [{ currency: 'CNY', way: 'claim' }])
    const bounds = [
      { currency: 'CNY', receive_at_least: '0', repay_at_most: '0', fees_at_most: '0' } as const,
    ]
    await standing(house.world, who.holder, {
      bounds,
      not_before: isoOf(plus(await house.world.db.now(), 'P20D')),
    })
    expect(await linksNow(who, 'closure_stands')).toEqual(['/freeze', '/receipt'])
    const base = `/v1/wallets/${who.holder.wallet}/closure`
    await must(house, `DELETE ${base}/standing`, { token: who.token })
    expect(await linksNow(who, 'closure_standing_withdrawn')).toEqual(['/freeze', '/receipt'])
    expect((await cancel(house, who)).status).toBe(200)
    expect(await linksNow(who, 'closure_draft_cancelled')).toEqual(['/freeze', '/receipt'])
    // Signed are the confirmation and the end of the request, which was no cancellation of a closing.
    const sent = await letters(house.world, who.holder)
    const promises = (template: string) =>
      sent.find((one) => one.template === template)?.message.text.includes('its signed papers')
    expect(['closure_stands', 'closure_standing_withdrawn', 'closure_draft_cancelled'].map(promises)).toEqual(
      [true, true, true],
    )
    const link = sent[0]?.message.links?.find((one) => one.includes('/receipt#'))?.split('#')[1] ?? ''
    const { id } = await must(house, `GET ${base}`, { token: who.token })
    const { receipts } = await must(house, `GET /v1/closures/${id}/receipt`, { token: link })
    expect(receipts).toMatchObject([
      { kind: 'standing', name: 'standing' },
      { kind: 'standing_end', name: 'standing_withdrawal' },
      { kind: 'cancellation', name: 'withdrawal' },
    ])
    expect(await verifiedPapers(house, id, link)).toMatchObject([
      {
        kind: 'standing',
        not_before: expect.any(String),
        ends_at: expect.any(String),
        payouts: [{ currency: 'CNY', way: 'claim', destination: null }],
        limits: bounds,
        taken_back_by: ['holder', 'freeze'],
      },
      { kind: 'standing_end', outcome: 'withdrawn', by: 'holder', because: null },
      { kind: 'cancellation', outcome: 'cancelled', accepted_at: null },
    ])
  })

  it('is to stop a payout that somebody agreed to be smaller, before it is sent', async () => {
    const who = await leaving(house, await ready('100000'))
    await bankTakes(house.world, {
      params: { wallet: who.holder.wallet },
      body: { amount: '40000', currency: 'CNY', reference: 'CB-letters' },
    })
    await house.world.pass('P8D')
    expect(await linksNow(who, 'closure_asked_again')).toEqual(['/receipt'])
    const { steps } = await must(house, `GET /v1/closures/${who.closure}`, { token: who.receipt })
    const asked = steps.find((step: { waits_for: string }) => step.waits_for === 'agreement')
    await must(house, `POST /v1/closures/${who.closure}/steps/${asked?.id}/agreement`, { token: who.receipt })
    expect(await linksNow(who, 'closure_agreed')).toEqual(['/stop', '/receipt'])
    await house.world.work()
    expect(await linksNow(who, 'closure_closed')).toEqual(['/receipt'])
  })

  it('is said in the language of its reader, whatever the language of the request', async () => {
    const who = await ready()
    const { holder } = who
    for (const table of ['notices.address', 'identity.person'])
      await house.world.db.query(
        `UPDATE ${table} SET language = 'zh-CN' WHERE ${table === 'identity.person' ? 'id' : 'person'} = $1`,
        [holder.person],
      )
    await open(house.world, holder)
    await plan(house.world, holder, [{ currency: 'CNY', way: 'own_account', instrument: who.account }])
    const bounds = [
      { currency: 'CNY', receive_at_least: '0', repay_at_most: '0', fees_at_most: '0' } as const,
    ]
    await standing(house.world, holder, {
      bounds,
      not_before: isoOf(plus(await house.world.db.now(), 'P20D')),
    })
    await must(house, `DELETE /v1/wallets/${holder.wallet}/closure/standing`, { token: who.token })
    expect((await cancel(house, who)).status).toBe(200)
    const leaves = await leaving(house, who)
    await must(house, `POST /v1/closures/${leaves.closure}/appeal`, { token: leaves.receipt, body: {} })
    await must(house, `POST /v1/closures/${leaves.closure}/stop`, { token: leaves.receipt, body: {} })
    expect((await cancel(house, leaves)).status).toBe(200)
    const sent = (await letters(house.world, holder)).filter(({ template }) =>
      template.startsWith('closure_'),
    )
    expect(new Set(sent.map(({ template }) => template))).toEqual(
      new Set([
        'closure_stands', 'closure_standing_withdrawn', 'closure_draft_cancelled', 'closure_accepted', 'closure_appealed', 'closure_stopped',
        'closure_cancelled',
      ]),
    ) // biome-ignore format: a list
    const bare = (text: string) => text.replaceAll(/http:\S+|\S+@\S+|[0-9a-f-]{36}|\bCNY\b/g, '')
    for (const { template, message } of sent)
      expect([template, /[A-Za-z]{2,}/.exec(bare(message.subject + message.text))?.[0]]).toEqual([
        template,
        undefined,
      ])
  })
})
