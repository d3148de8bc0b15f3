import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { addProgrammeWallets } from '../../src/modules/campaigns/operations/programmes/add-wallets.ts'
import { makeProgrammeUseCase } from '../../src/modules/campaigns/operations/programmes/make.ts'
import { readProgramme } from '../../src/modules/campaigns/operations/programmes/read.ts'
import { startProgrammeUseCase } from '../../src/modules/campaigns/operations/programmes/start.ts'
import { closureOrigin } from '../../src/modules/closure/operations/cases/operator-origin.ts'
import { closureReceipt } from '../../src/modules/closure/operations/cases/receipt.ts'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { appealClosure } from '../../src/modules/closure/operations/review/appeal.ts'
import { read } from '../closure/steps.ts'
import {
  act,
  funded,
  type Holder,
  letters,
  linked,
  look,
  openWorld,
  person,
  type World,
} from '../closure/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const checker = () => ({ kind: 'operator' as const, operator: newId(0), roles: ['checker' as const] })
const rich = async () => {
  const by = await person(world)
  await funded(world, by, { instrument: await linked(world, by), amount: '5000' })
  return by
}
const programme = async (kind: 'risk_exit' | 'wind_down', wallets: string[], within = 'P61D') => {
  const deadline = isoOf(plus(await world.db.now(), within))
  const body = { kind, name: `The secret of ${kind}`, deadline, per_minute: 60 }
  const { id } = await act(world, checker(), [makeProgrammeUseCase, { body }])
  await act(world, checker(), [addProgrammeWallets, { params: { programme: id }, body: { wallets } }])
  const where = { params: { programme: id } }
  const { shown_hash } = await look(world, checker(), [readProgramme, where])
  if (!shown_hash) throw new Error('a draft shows the hash of its list')
  await act(world, checker(), [startProgrammeUseCase, { ...where, body: { shown_hash } }])
  await world.work()
  return id
}
const SECRETS = ['risk_exit', 'wind_down', 'secret', 'programme', 'aml', 'suspicious']

/** Everything a holder can see or is sent, without what names the one or the other. */
const seenBy = async (by: Holder): Promise<string> => {
  const closure = await read(world, by)
  const params = { params: { closure: closure.id } }
  const { events } = await look(world, by, [closureTimeline, params])
  const { receipts } = await look(world, by, [closureReceipt, params])
  const papers = receipts.map((r) =>
    JSON.parse(Buffer.from(r.jws.split('.')[1] ?? '', 'base64url').toString()),
  )
  const sent = (await letters(world, by)).map((l) => l.message)
  return JSON.stringify({ closure, events, papers, sent })
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'ID')
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'TIME')
    .replaceAll(/#[\w-]+/g, '#LINK')
    .replaceAll(/"(hash|leaf_hash|subject|identity|destination)":"[^" ]*"/g, '"$1":0')
    .replaceAll(/\d+\s\w+\s\d{4}[^"]*?(UTC|\d{2}:\d{2})/g, 'DATE')
}

describe('a risk exit', { timeout: 60_000 }, () => {
  it('reads to its holder, word by word, like any programme; only staff see what it is', async () => {
    const [exited, twin] = [await rich(), await rich()]
    const id = await programme('risk_exit', [exited.wallet])
    await programme('wind_down', [twin.wallet])
    expect(await seenBy(exited)).toBe(await seenBy(twin))
    await world.pass('P61DT1H')
    expect((await read(world, exited)).state).toBe('cooling_off')
    expect(await seenBy(exited)).toBe(await seenBy(twin))
    for (const by of [exited, twin])
      expect((await letters(world, by))[0]).toMatchObject({ template: 'closure_decided' })
    await world.pass('P14D')
    const closed = await read(world, exited)
    expect(closed).toMatchObject({ state: 'closed', initiator: 'operator' })
    expect(closed.steps.at(-1)).toMatchObject({ claim: false, moved: '5000' })
    const all = await seenBy(exited)
    expect(all).toBe(await seenBy(twin))
    for (const secret of SECRETS) expect(all.toLowerCase()).not.toContain(secret)
    expect(await look(world, checker(), [closureOrigin, { params: { closure: closed.id } }])).toMatchObject({
      programme: { id, kind: 'risk_exit', name: 'The secret of risk_exit' },
    })
  })

  it('may come sooner only as far as the pack says, and can be appealed like its twin', async () => {
    const [exited, twin] = [await rich(), await rich()]
    await expect(programme('risk_exit', [exited.wallet], 'P6D')).rejects.toMatchObject({
      code: 'notice_too_short',
    })
    await programme('risk_exit', [exited.wallet], 'P8D')
    await programme('wind_down', [twin.wallet])
    for (const by of [exited, twin]) {
      const { id, actions } = await read(world, by)
      expect(actions.map((a) => a.action)).toContain('appeal')
      const appeal = () => act(world, by, [appealClosure, { params: { closure: id }, body: {} }])
      const { task } = await appeal()
      expect((await appeal()).task).toBe(task)
    }
    await world.pass('P9D')
    expect((await read(world, exited)).state).toBe('cooling_off')
    expect((await read(world, twin)).state).toBe('preparing')
  })
})
