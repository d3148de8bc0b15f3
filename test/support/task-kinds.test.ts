/** Every kind of a task says what happened, what to do and what happens when nobody does, and leads there. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Instant } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { participants } from '../../src/kernel/participant.ts'
import { BREAKS } from '../../src/modules/reconciliation/rules.ts'
import { taskWords } from '../../src/modules/support/operations/tasks/task-words.ts'
import { listedAs, TASKS } from '../../src/modules/support/task-kinds.ts'
import type { NewTask } from '../../src/modules/support/tasks.ts'
import { words } from '../../src/modules/support/words/words.generated.ts'

const { paths } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../openapi.json'), 'utf8'))
const about = {
  task: newId(1),
  ref: newId(2),
  wallet: newId(3),
  closure: newId(4),
  merchant: newId(5),
  payment: newId(6),
  price: { fund: 'steady-cny', day: '2026-03-02' },
}

/** The operation behind an address: its template, and whether staff may ask for it. */
const operationOf = (method: string, href: string) => {
  const template = Object.keys(paths).find((path) => {
    const named = path.replace('{fund}', '[a-z-]+').replace('{day}', '[0-9-]+')
    const pattern = new RegExp(`^${named.replaceAll(/\{\w+\}/g, '[0-9a-f-]{36}')}$`)
    return pattern.test(href) && paths[path][method.toLowerCase()]
  })
  return template === undefined
    ? undefined
    : { security: paths[template][method.toLowerCase()].security ?? [] }
}
/** Whom nobody is yet: the holder does it, and staff lead them there. */
const OF_THE_HOLDER = ['/v1/recoveries']

/** By which act, or by whose word, each kind ends; the words name nothing else. */
const ENDS: Readonly<Record<Exclude<keyof typeof TASKS, `reconciliation.${string}`>, RegExp>> = {
  'closure.stopped': /\/stop\/settlement\/decision$/,
  'closure.review': /\/review\/decision$/,
  'closure.review_overdue': /\/review\/decision$/,
  'closure.statutory_overdue': /\/retry$/,
  'closure.held': /\/retry$/,
  'closure.appeal': /\/resolution$/,
  'closure.step_overdue': /\/outcome\/decision$/,
  'closure.payout_refused': /\/claims\/payout$/,
  'closure.payout_returned': /\/claims\/payout$/,
  'closure.disowned': /\/resolution$/,
  'closure.unclaimed': /\/claims\/payout$/,
  'closure.dormant_residual': /\/dormancy-exemption$/,
  'claim.came_back': /\/claims\/payout$/,
  'claim.account_refused': /\/claims\/payout$/,
  'claim.report': /\/claims\/payout$/,
  'wallet.frozen_by_link': /\/recoveries$/,
  'wallet.recovery_objected': /\/resolution$/,
  'wallet.freeze_reported': /\/resolution$/,
  'wallet.disowned_after_closing': /\/resolution$/,
  'wallet.order_ending': /\/authority-orders$/,
  'wallets.consent': /\/consent\/decision$/,
  'dispute.decide': /\/disputes\/[^/]+\/decision$/,
  'approval.declined': /\/resolution$/,
  'refund.broken': /\/resolution$/,
  'payment.contradiction': /\/resolution$/,
  'fund.price_missing': /\/funds\/[^/]+\/prices\/[^/]+$/,
  'participant.unreachable': /\/incidents$/,
}
const KINDS = Object.entries(TASKS)

describe('S13 a kind of work', () => {
  it.each(KINDS)('%s says in both languages what to do and what happens when nobody does', (kind) => {
    const listed = listedAs(kind === 'participant.unreachable' ? `${kind}.ledger` : kind)
    const task = listed ?? expect.fail()
    for (const [text, least] of [[words.en.tasks[task], 150], [words['zh-CN'].tasks[task], 40]] as const) {
      expect(text.length).toBeGreaterThan(least)
      expect(text).not.toMatch(/[a-z]+_[a-z]+|\bAPI\b|\bRPC\b|\bnull\b/)
    }
    expect(words.en.tasks[task]).toMatch(/[Uu]ntil|[Ii]f nobody|told|stays/)
    expect(words['zh-CN'].tasks[task]).toMatch(/\p{Script=Han}/u)
  }) // biome-ignore format: a list

  it.each(KINDS)('%s has acts that are operations of staff, and one that ends it', (kind, { ends }) => {
    const { acts } = taskWords(kind === 'participant.unreachable' ? `${kind}.ledger` : kind, about, 'en')
    for (const { method, href } of acts) {
      const found = operationOf(method, href)
      expect(found, `${method} ${href}`).toBeDefined()
      const staffs = found?.security.some((one: object) => 'operator' in one)
      expect(staffs || OF_THE_HOLDER.includes(href), `${method} ${href} is for staff`).toBe(true)
    }
    const known = Object.entries(ENDS).find(([one]) => one === kind)
    const ending = known?.[1] ?? /\/breaks\/[^/]+\/statement$/
    expect(acts.filter(({ href }) => ending.test(href))).toHaveLength(1)
    expect(acts.some(({ href }) => href.endsWith('/resolution'))).toBe(ends === 'word')
    expect(new Set(acts.map(({ action }) => action)).size).toBe(acts.length)
  })

  it('exists for every break and every part that may be silent, in the queue of its owner', () => {
    for (const [kind, owner] of Object.entries(BREAKS))
      if (kind === 'in_flight') expect(listedAs(`reconciliation.${kind}`)).toBeUndefined()
      else expect(TASKS[listedAs(`reconciliation.${kind}`) ?? expect.fail(kind)]).toMatchObject({ owner })
    for (const one of participants())
      expect(listedAs(`participant.unreachable.${one.describe().name}`)).toBe('participant.unreachable')
  })

  it('that is not in the list, or has no date where one is told, is no task that can be opened', () => {
    type Of = { bucket: number; ref: string }
    expectTypeOf<Of & { kind: 'refund.broken' }>().toExtend<NewTask>()
    expectTypeOf<Of & { kind: 'dispute.decide'; dueAt: Instant }>().toExtend<NewTask>()
    expectTypeOf<Of & { kind: 'participant.unreachable.ledger'; dueAt: Instant }>().toExtend<NewTask>()
    expectTypeOf<Of & { kind: 'dispute.decide' }>().not.toExtend<NewTask>()
    expectTypeOf<Of & { kind: 'closure.of_tomorrow'; dueAt: Instant }>().not.toExtend<NewTask>()
    expectTypeOf<Of & { kind: 'reconciliation.in_flight' }>().not.toExtend<NewTask>()
  })

  it('of another version is shown with words of its own, and can be written down', () => {
    const { what_to_do, acts } = taskWords('closure.of_tomorrow', about, 'zh-CN')
    expect(what_to_do).toContain('较新版本')
    expect(acts.map(({ action }) => action)).toEqual(['record_result'])
  })
})
