import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId, type Uuid } from '../../src/kernel/ids.ts'
import {
  contentOf,
  decide,
  propose,
  readApproval,
  shownHash,
} from '../../src/modules/support/approvals/approvals.ts'
import {
  addOperator,
  operatorActor,
  operators,
  removeOperator,
  rotateToken,
  WalletTaken,
} from '../../src/modules/support/operators.ts'
import {
  evidenceOf,
  openTask,
  pageOfTasks,
  resolveTask,
  takeTask,
  tasksAbout,
} from '../../src/modules/support/tasks.ts'
import { createKeys, shred } from '../../src/modules/vault/vault.ts'
import { freshDb, type TestDb } from '../harness.ts'

let t: TestDb
let alice: { id: Uuid; token: string }
let bob: { id: Uuid; token: string }
const holder = newId(7)

beforeAll(async () => {
  t = await freshDb()
  alice = await t.db.tx((tx) => addOperator(tx, { name: 'Alice Agent', roles: ['agent', 'checker'] }))
  bob = await t.db.tx((tx) => addOperator(tx, { name: 'Bob Checker', roles: ['checker'] }))
  await t.db.tx((tx) => createKeys(tx, holder))
})
afterAll(() => t.close())

const leaves = async (type: string): Promise<number> => {
  const [row] = await t.db.query<{ n: bigint }>('SELECT count(*) AS n FROM audit.pending WHERE type = $1', [
    type,
  ])
  return Number(row?.n)
}

describe('operators', () => {
  test('a token finds its operator and roles; neither token nor name is in the table', async () => {
    expect(await operatorActor(t.db, alice.token)).toEqual({
      kind: 'operator',
      operator: alice.id,
      roles: ['agent', 'checker'],
    })
    const rows = await t.db.query<{ row: string }>('SELECT o::text AS row FROM support.operator o')
    const dump = JSON.stringify(rows)
    expect(dump).not.toContain(alice.token)
    expect(dump).not.toContain(Buffer.from('Alice').toString('hex'))
    expect((await operators(t.db)).map(({ name }) => name)).toEqual(['Alice Agent', 'Bob Checker'])
  })

  test('unknown, malformed and ended tokens are nobody', async () => {
    const gone = await t.db.tx((tx) => addOperator(tx, { name: 'Gone', roles: ['agent'] }))
    expect(await t.db.tx((tx) => removeOperator(tx, gone.id))).toBe(true)
    expect(await t.db.tx((tx) => removeOperator(tx, gone.id))).toBe(false)
    for (const token of [gone.token, 'qop_short', `qop_${'A'.repeat(43)}`])
      expect(await operatorActor(t.db, token)).toBeUndefined()
  })

  test('a new token ends the old one at once; nobody, and whoever has left, gets none', async () => {
    const one = await t.db.tx((tx) => addOperator(tx, { name: 'Turn', roles: ['agent'] }))
    const rotate = (id: string) => t.db.tx((tx) => rotateToken(tx, id))
    const token = (await rotate(one.id)) ?? expect.fail()
    expect(await operatorActor(t.db, one.token)).toBeUndefined()
    expect(await operatorActor(t.db, token)).toMatchObject({ operator: one.id, roles: ['agent'] })
    const third = (await rotate(one.id)) ?? expect.fail()
    expect([await operatorActor(t.db, token), third === token]).toEqual([undefined, false])
    await t.db.tx((tx) => removeOperator(tx, one.id, 'left'))
    expect(await operatorActor(t.db, third)).toBeUndefined()
    expect([await rotate(one.id), await rotate(newId(0))]).toEqual([undefined, undefined])
  })

  test('the last engineer stays, also when two are removed at once', async () => {
    const add = () => t.db.tx((tx) => addOperator(tx, { name: 'Engineer', roles: ['engineer'] }))
    const [first, second] = [await add(), await add()]
    const ended = await Promise.allSettled(
      [first, second].map(({ id }) => t.db.tx((tx) => removeOperator(tx, id))),
    )
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const left = await Promise.all([first, second].map(({ token }) => operatorActor(t.db, token)))
    expect(left.filter((actor) => actor !== undefined)).toHaveLength(1)
  })
})

describe('H19: a manual task', () => {
  const due = Temporal.Instant.from('2026-12-01T00:00:00Z')
  const open = (ref: Uuid, more: { person?: Uuid } = {}) =>
    t.db.tx((tx) =>
      openTask(tx, { bucket: 7, kind: 'closure.appeal', ref, owner: 'support', dueAt: due, ...more }),
    )

  test('says who did what, when, and what shows it; sealed, and never written over', async () => {
    const id = await open(newId(7), { person: holder })
    const resolution = { task: id, by: bob.id, outcome: 'called', evidence: 'spoke to the holder, call 4711' }
    await t.db.tx((tx) => resolveTask(tx, resolution))
    const [row] = await t.db.query<{ row: string }>(
      'SELECT t::text AS row FROM support.task t WHERE id = $1',
      [id],
    )
    expect(row?.row).not.toContain(Buffer.from('4711').toString('hex'))
    const done = (await pageOfTasks(t.db, { owner: 'support', open: false, after: undefined, limit: 10 }))[0]
    if (!done) throw new Error('the task is gone')
    expect(done).toMatchObject({ resolved_by: bob.id, outcome: 'called' })
    expect(await evidenceOf(t.db, done)).toBe('spoke to the holder, call 4711')
    await expect(t.db.tx((tx) => resolveTask(tx, resolution))).rejects.toThrow('task_done')
  })

  test('asked for twice is one task while it is open, and a new one after', async () => {
    const ref = newId(7)
    const first = await open(ref)
    expect(await open(ref)).toBe(first)
    await t.db.tx((tx) => resolveTask(tx, { task: first, by: bob.id, outcome: 'done', evidence: 'letter 1' }))
    expect(await open(ref)).not.toBe(first)
    expect(await tasksAbout(t.db, ref)).toHaveLength(2)
  })

  test('belongs to one person at a time', async () => {
    const id = await open(newId(7))
    await t.db.tx((tx) => takeTask(tx, { task: id, by: alice.id }))
    await expect(t.db.tx((tx) => takeTask(tx, { task: id, by: bob.id }))).rejects.toThrow('task_taken')
    await expect(
      t.db.tx((tx) => resolveTask(tx, { task: id, by: bob.id, outcome: 'x', evidence: 'y' })),
    ).rejects.toThrow('task_taken')
    await t.db.tx((tx) => takeTask(tx, { task: id, by: alice.id, back: true }))
    await t.db.tx((tx) => takeTask(tx, { task: id, by: bob.id }))
  })
})

describe('S2: four eyes', () => {
  const shown = { step: 'payout', amount: '1200', currency: 'CNY' }
  const ask = (more: { subject?: Uuid; lapsesAt?: Temporal.Instant; person?: Uuid } = {}) =>
    t.db.tx((tx) =>
      propose(tx, {
        subject: newId(7),
        kind: 'closure.skip_step',
        shown,
        by: alice.id,
        reasonHolder: 'The bank does not answer',
        reasonStaff: 'Ticket at the bank since Monday',
        ...more,
      }),
    )
  const answer = (approval: Uuid, by: Uuid, hash = shownHash(shown)) =>
    t.db.tx((tx) =>
      decide(tx, { approval, by, verdict: 'approve', shownHash: hash, reason: 'checked with the bank' }),
    )

  test('a second person decides over what the first one showed', async () => {
    const { id, hash } = await ask()
    const decided = await answer(id, bob.id, hash)
    expect(decided).toMatchObject({ state: 'approved', requested_by: alice.id, decided_by: bob.id })
    expect(decided.body).toEqual({
      shown,
      reason_holder: 'The bank does not answer',
      reason_staff: 'Ticket at the bank since Monday',
    })
    await expect(answer(id, bob.id)).rejects.toThrow('approval_over')
  })

  test('who asked does not decide, with any role, and the attempt stays on record', async () => {
    const { id } = await ask()
    const before = await leaves('approval.own_refused')
    await expect(answer(id, alice.id)).rejects.toThrow('approval_own')
    expect(await leaves('approval.own_refused')).toBe(before + 1)
    await expect(
      t.db.query(
        `UPDATE support.approval SET state = 'approved', decided_by = requested_by, decided_at = requested_at
                   WHERE id = $1`,
        [id],
      ),
    ).rejects.toThrow(/check constraint/)
  })

  test('nor does the same person who was added anew: one wallet is one person', async () => {
    const wallet = newId(7)
    const add = (name: string) => t.db.tx((tx) => addOperator(tx, { name, roles: ['checker'], wallet }))
    const eve = await add('Eve')
    await expect(add('Mallory')).rejects.toThrow(WalletTaken)
    const { id, hash } = await t.db.tx((tx) =>
      propose(tx, { subject: newId(7), kind: 'closure.skip_step', shown, by: eve.id, reasonStaff: 'x' }),
    )
    await t.db.tx((tx) => removeOperator(tx, eve.id))
    const mallory = await add('Mallory')
    await expect(answer(id, mallory.id, hash)).rejects.toThrow('approval_own')
    expect(await answer(id, bob.id, hash)).toMatchObject({ state: 'approved' })
  })

  test('anything else than what was shown is no decision', async () => {
    const { id } = await ask()
    await expect(answer(id, bob.id, shownHash({ ...shown, amount: '120000' }))).rejects.toThrow(
      'approval_changed',
    )
  })

  test('one open request for each act; a lapsed one makes room and decides nothing', async () => {
    const subject = newId(7)
    const soon = (await t.db.now()).add({ milliseconds: 1 })
    const { id } = await ask({ subject, lapsesAt: soon })
    await expect(answer(id, bob.id)).rejects.toThrow('approval_over')
    const open = await ask({ subject })
    await expect(ask({ subject })).rejects.toMatchObject({
      code: 'approval_pending',
      detail: { facts: { approval: open.id } },
    })
  })

  test('two deciders at once: one decision', async () => {
    const carol = await t.db.tx((tx) => addOperator(tx, { name: 'Carol', roles: ['checker'] }))
    const { id } = await ask()
    const outcomes = await Promise.allSettled([answer(id, bob.id), answer(id, carol.id)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('reading it is recorded, and its content ends with the person it is about', async () => {
    const subject = newId(7)
    const { id } = await ask({ subject, person: holder })
    const before = await leaves('approval.read')
    const row = await t.db.tx((tx) => readApproval(tx, id, bob.id))
    expect(row.body?.shown).toEqual(shown)
    expect(await leaves('approval.read')).toBe(before + 1)
    await t.db.tx((tx) => shred(tx, holder, 'case_evidence'))
    expect(await contentOf(t.db, row)).toBeUndefined()
  })
})
