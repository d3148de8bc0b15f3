/** A server that lacks somebody who has to be asked, or to do what falls due, says so before it harms anybody. */
import { resolve } from 'node:path'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { participants } from '../../src/kernel/participant.ts'
import { benefitsParticipant } from '../../src/modules/benefits/participant.ts'
import { requireSettlers } from '../../src/modules/closure/case/settlers.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { becomeMerchantUseCase } from '../../src/modules/commerce/operations/merchants/become-merchant.ts'
import { grantMandate } from '../../src/modules/mandates/operations/grant.ts'
import { schedule } from '../../src/platform/db/due.ts'
import { productSchemas, requireAllParticipants } from '../../src/platform/db/whole.ts'
import { advance } from '../../src/platform/worker/advance.ts'
import { dueHandlers } from '../../src/platform/worker/pass.ts'
import { startWorker } from '../../src/worker.ts'
import { accepted, confirmed, open, plan, read, standing } from '../closure/steps.ts'
import { act, funded, linked, look, openWorld, person, type World } from '../closure/world.ts'
import { readTree, type Source, visit } from '../tidy/tree.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const NAMES = participants().map((p) => p.describe().name)
const without = (name: string) => NAMES.filter((one) => one !== name)
const rich = async () => {
  const by = await person(world)
  await funded(world, by, { instrument: await linked(world, by), amount: '5000' })
  return by
}

describe('everybody is asked', () => {
  test('M13 every product that holds something of a wallet is a participant', async () => {
    const schemas = await productSchemas(world.db)
    expect(schemas.length).toBeGreaterThan(8)
    expect(schemas.filter((schema) => !NAMES.includes(schema))).toEqual([])
  })

  test('M13 a matter of a kind that no rule is about blocks, in the preview, at the confirmation and when standing', async () => {
    const by = await rich()
    const { obligations } = benefitsParticipant
    const odd = {
      code: 'shares.held',
      object: { kind: 'fund', ref: by.wallet },
      who: 'us',
      clears: 'by_plan',
    }
    Object.assign(benefitsParticipant, { obligations: async () => new Map([[by.wallet, [odd]]]) })
    try {
      const { blocked, obligations: found } = await look(world, by, [
        previewClosure,
        { params: { wallet: by.wallet } },
      ])
      expect(blocked).toBe(true)
      expect(found.find((o) => o.code === 'partner.unreachable')).toMatchObject({
        participant: 'benefits',
        blocks: true,
      })
      await open(world, by)
      await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
      await expect(confirmed(world, by)).rejects.toMatchObject({ code: 'closure_blocked' })
      const bound = { currency: 'CNY', receive_at_least: '1', repay_at_most: '0', fees_at_most: '0' } as const
      await standing(world, by, { bounds: [bound] })
      await world.pass('P1D')
      expect((await read(world, by)).state).toBe('preparing')
    } finally {
      Object.assign(benefitsParticipant, { obligations })
    }
    await world.pass('P1D')
    expect((await read(world, by)).state).toBe('cooling_off')
  })

  test('S3 the server does not start without the participant of rows, or of steps, that are there', async () => {
    const [by, shop] = [await rich(), await person(world)]
    await act(world, shop, [
      becomeMerchantUseCase,
      { params: { wallet: shop.wallet }, body: { name: 'Tea' } },
    ])
    await requireAllParticipants(world.db, without('wealth'))
    await requireSettlers(world.db, without('mandates'))
    const body = {
      kind: 'mandate' as const,
      merchant: shop.wallet,
      payee: 'Film House',
      amount: '1',
      currency: 'CNY',
    }
    await act(world, by, [grantMandate, { params: { wallet: by.wallet }, body }])
    await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    await expect(requireAllParticipants(world.db, without('mandates'))).rejects.toThrow(
      /no participant "mandates"/,
    )
    await expect(requireSettlers(world.db, without('mandates'))).rejects.toThrow(/steps of mandates/)
    await requireAllParticipants(world.db, NAMES)
    await requireSettlers(world.db, NAMES)
    await world.pass('P9D')
    await requireSettlers(world.db, without('mandates'))
  })
})

/** `kind` of every object in the source that is a due row: it has a kind and a date, and is no task for people. */
const scheduledKinds = (sources: readonly Source[]): { where: string; kind: string }[] => {
  const constants = new Map<string, string>()
  for (const source of sources)
    visit(source, {
      VariableDeclarator: ({ id, init }) => {
        if (id.type === 'Identifier' && init?.type === 'Literal' && typeof init.value === 'string')
          constants.set(id.name, init.value)
      },
    })
  const found: { where: string; kind: string }[] = []
  for (const source of sources) {
    const tasks = new Set<number>()
    visit(source, {
      CallExpression: ({ callee, arguments: given }) => {
        if (callee.type === 'Identifier' && callee.name === 'openTask')
          for (const { start } of given) tasks.add(start)
      },
      ObjectExpression: ({ properties, start }) => {
        if (tasks.has(start)) return
        const of = (name: string) =>
          properties.find((p) => p.type === 'Property' && p.key.type === 'Identifier' && p.key.name === name)
        const kind = of('kind')
        if (kind?.type !== 'Property' || !of('bucket') || !of('dueAt') || !of('ref')) return
        if (kind.value.type === 'Literal') found.push({ where: source.path, kind: String(kind.value.value) })
        if (kind.value.type === 'Identifier')
          found.push({
            where: source.path,
            kind: constants.get(kind.value.name) ?? `${kind.value.name} of a variable`,
          })
      },
    })
  }
  return found
}

describe('what falls due is done', () => {
  test('S4 every kind of due row that the code writes has a handler', () => {
    const { sources } = readTree(resolve(import.meta.dirname, '../..'))
    const kinds = scheduledKinds(sources.filter(({ path }) => path.startsWith('src/')))
    const handled = dueHandlers(world.handlers)
    expect(new Set(kinds.map((one) => one.kind)).size).toBeGreaterThan(15)
    expect(kinds.filter(({ kind }) => !handled.has(kind) && !kind.endsWith('of a variable'))).toEqual([])
    expect(kinds.filter(({ kind }) => kind.endsWith('of a variable'))).toEqual([])
  })

  test('S4 a worker that finds rows it has no handler for says so at its start, also of next year’s', async () => {
    await world.db.tx(async (tx) => {
      const dueAt = plus(await tx.now(), 'P365D')
      await schedule(tx, [{ bucket: 3, kind: 'closure.forgotten', ref: newId(3), dueAt }])
    })
    const lines: string[] = []
    const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) })
    const worker = await startWorker({ db: world.db, handlers: world.handlers, log, mayWork: () => false })
    await worker.stop(1_000)
    await world.db.query(`DELETE FROM core.due WHERE kind = 'closure.forgotten'`)
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { kind: 'closure.forgotten', rows: '1', msg: 'due rows of a kind that nobody handles' },
    ])
  })

  test('S4 a case that fell due while nobody worked is carried out when somebody works again', async () => {
    const by = await rich()
    await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    await advance(world.db, [], plus(await world.db.now(), 'P30D'))
    expect((await read(world, by)).state).toBe('cooling_off')
    await world.work()
    expect(await read(world, by)).toMatchObject({
      state: 'closed',
      steps: [{ state: 'done', moved: '5000' }],
    })
  })
})
