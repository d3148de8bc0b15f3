/** C2 A participant that does not answer blocks, and is the work of engineering: one task for one outage. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { addWorkingDays } from '../../src/kernel/time/calendar.ts'
import { benefitsParticipant } from '../../src/modules/benefits/participant.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { creditParticipant } from '../../src/modules/credit/participant.ts'
import { defaultPack } from '../../src/modules/policy/policy.ts'
import { listTasks } from '../../src/modules/support/operations/tasks/list-tasks.ts'
import { open, plan } from './steps.ts'
import { look, openWorld, person, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const engineer = { kind: 'operator' as const, operator: newId(0), roles: ['engineer' as const] }
const tasks = async () =>
  (await look(world, engineer, [listTasks, { query: { owner: 'engineering' } }])).tasks.filter((t) =>
    t.kind.startsWith('participant.unreachable'),
  )
const silent = async (participant: typeof benefitsParticipant, work: () => Promise<unknown>) => {
  const { obligations } = participant
  Object.assign(participant, { obligations: () => Promise.reject(new Error('no answer')) })
  try {
    await work()
  } finally {
    Object.assign(participant, { obligations })
  }
}

it('is one task however many closings it blocks and however often they are looked at; the next outage is another', async () => {
  const [one, two] = [await person(world), await person(world)]
  const at = await world.db.now()
  await silent(benefitsParticipant, async () => {
    await look(world, one, [previewClosure, { params: { wallet: one.wallet } }])
    await world.work()
    expect(await tasks()).toEqual([])
    await open(world, one)
    await open(world, two)
    await plan(world, one, [])
    await world.work()
  })
  const [task, ...more] = await tasks()
  expect(more).toEqual([])
  expect(task).toMatchObject({ kind: 'participant.unreachable.benefits', owner: 'engineering' })
  expect((task?.due_at ?? '') >= isoOf(addWorkingDays(at, 3, defaultPack().time_zone))).toBe(true)
  // Asked again while it is silent it stays; it ends by itself when there is an answer.
  await silent(benefitsParticipant, () => world.pass('PT6M'))
  expect((await tasks()).map((t) => t.id)).toEqual([task?.id])
  await world.pass('PT6M')
  expect(await tasks()).toEqual([])
  await plan(world, two, [])
  await world.work()
  expect(await tasks()).toEqual([])
  await silent(benefitsParticipant, () => plan(world, two, []))
  await world.work()
  expect(await tasks()).toHaveLength(1)
})

it('is due within the hour where money is at stake', async () => {
  const by = await person(world)
  await silent(creditParticipant, () => open(world, by))
  await world.work()
  const found = (await tasks()).find((t) => t.kind.endsWith('.credit'))
  expect(found).toBeDefined()
  expect((found?.due_at ?? '') <= isoOf(plus(await world.db.now(), 'PT1H'))).toBe(true)
})
