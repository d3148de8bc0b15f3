import { describe, expect, it } from 'vitest'
import { instant, plus } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import type { PlannedStep } from '../../../kernel/participant.ts'
import { pack, readPacks, usePacks } from '../../policy/policy.ts'
import { stillHolds, withWayOut } from '../acceptance/holding.ts'
import type { ClosureRow, Plan } from '../case/types.ts'
import type { Obligation, Situation } from './evaluate.ts'
import { makeQuote } from './quote.ts'

usePacks(readPacks(), 'cn')
const at = instant('2026-03-02T08:00:00Z')
const cn = pack('cn')

const closure: ClosureRow = {
  id: newId(7), wallet: newId(7), person: newId(7), bucket: 7, state: 'preparing', initiator: 'holder', version: 1,
  pack: 'cn', pack_version: cn.version, reason: null, requested_at: at, waiting_since: null, waited_seconds: 0n,
  statutory_due_at: at, draft_until: at, plan: null, quote: null, quote_body: null, quote_hash: null, quote_until: null,
  epoch: null, accepted_at: null, strength: null, cooling_off_until: null, stopped_at: null, stopped_by: null, held_until: null, stop_settled_at: null, delayed_until: null, review_until: null,
  approval: null, settling_since: null, closed_at: null, restore_until: null, tail_until: null, ended_at: null,
  standing: null, standing_until: null, standing_strength: null,
} // biome-ignore format: one row

const step = (kind: PlannedStep['kind'], amount: bigint, more: Partial<PlannedStep> = {}) => ({
  kind,
  object: { kind: kind === 'redeem' ? ('fund' as const) : ('loan' as const), ref: newId(7) },
  amount,
  currency: 'CNY' as const,
  fee: 0n,
  workingDays: 0,
  early: false,
  participant: 'some',
  ...more,
})

const situation = (available: bigint, more: Partial<Situation> = {}): Situation => ({
  at,
  obligations: [],
  pockets: [{ account: newId(7), currency: 'CNY', available, held: 0n }],
  destinations: [],
  steps: [],
  ...more,
})

const claim: Plan = { payouts: [{ currency: 'CNY', way: 'claim' }] }
const quoteOf = (found: Situation, plan = claim, id = newId(7)) =>
  makeQuote({ id, closure, pack: cn, plan, situation: found, flips: 0 })

describe('the binding quote', () => {
  it('pays out what is left after units came back and debts were repaid, in the order of rule 4', () => {
    const steps = [step('repay', 300n), step('cancel', 0n), step('redeem', 1_000n, { workingDays: 1 })]
    const quote = quoteOf(situation(500n, { steps }))
    expect(quote.steps.map((s) => s.kind)).toEqual(['cancel', 'redeem', 'repay'])
    expect(quote.lines).toMatchObject([{ amount: '1200' }])
  })

  it('dates a payout after the slowest redemption, and an early step at once', () => {
    const slow = step('redeem', 1_000n, { workingDays: 3 })
    const early = step('repay', 10n, { early: true })
    const quote = quoteOf(situation(500n, { steps: [slow, early] }))
    const [redeemed, repaid] = quote.steps
    expect(repaid?.done_by).toBe(quote.made_at)
    expect(Date.parse(redeemed?.done_by ?? '')).toBeGreaterThan(Date.parse(quote.dates.cooling_off_until))
    expect(quote.lines[0]?.arrives_by).toBe(redeemed?.done_by)
  })

  it('refuses a plan that cannot repay, and says how much is missing', () => {
    expect(() => quoteOf(situation(100n, { steps: [step('repay', 250n)] }))).toThrowError(
      expect.objectContaining({
        code: 'plan_underfunded',
        detail: { facts: { currency: 'CNY', missing: '150' } },
      }),
    )
  })

  it('leaves a debt that may outlive the wallet alone, unless the holder wants it repaid', () => {
    const debt = step('repay', 250n)
    const obligation: Obligation = {
      code: 'loan.outstanding',
      object: debt.object,
      who: 'you',
      clears: 'by_plan',
      participant: 'credit',
      severity: 'survives',
      blocks: false,
    }
    const found = situation(500n, { steps: [debt], obligations: [obligation] })
    expect(quoteOf(found)).toMatchObject({ steps: [], lines: [{ amount: '500' }] })
    expect(quoteOf(found, { ...claim, repay_surviving: true })).toMatchObject({
      steps: [{ kind: 'repay' }],
      lines: [{ amount: '250' }],
    })
  })

  it('gives nothing away: neither where the pack does not offer it, nor more than dust', () => {
    for (const way of ['donate', 'forfeit'] as const)
      for (const amount of [50n, 5_000n])
        expect(() => quoteOf(situation(amount), { payouts: [{ currency: 'CNY', way }] })).toThrowError(
          expect.objectContaining({ code: 'dust_choice_not_allowed' }),
        )
  })

  it('offers to give dust away where the pack allows it', () => {
    const generous = { ...cn, dust: { ...cn.dust, choices: [...cn.dust.choices, 'donate' as const] } }
    const plan: Plan = { payouts: [{ currency: 'CNY', way: 'donate' }] }
    const quote = makeQuote({
      id: newId(7),
      closure,
      pack: generous,
      plan,
      situation: situation(50n),
      flips: 0,
    })
    expect(quote.lines).toMatchObject([{ way: 'donate', instrument: null, dust: true }])
  })

  it('M11 takes interest of a day within the tolerance, asks again beyond it, and is not voided by what comes in', () => {
    const debt = step('repay', 1_000n)
    const before = situation(5_000n, { steps: [debt] })
    const later = (interest: bigint) =>
      situation(5_000n, {
        at: plus(at, 'PT5M'),
        pockets: before.pockets,
        steps: [{ ...debt, amount: debt.amount + interest }],
      })
    const holds = (agreed: Situation, found: Situation) =>
      stillHolds(quoteOf(agreed), { now: quoteOf(found, withWayOut(claim, found)), found, pack: cn })
    expect(holds(before, later(100n))).toBe(true)
    expect(holds(before, later(101n))).toBe(false)
    expect(holds(before, later(-500n))).toBe(true)
    const plain = situation(5_000n)
    const has = (available: bigint) => ({
      ...plain,
      pockets: plain.pockets.map((p) => ({ ...p, available })),
    })
    expect(holds(plain, has(4_900n))).toBe(true)
    expect(holds(plain, has(4_899n))).toBe(false)
    expect(holds(plain, has(5_000_000n))).toBe(true)
    const dollars = {
      ...plain.pockets[0],
      account: newId(7),
      currency: 'USD',
      available: 1n,
      held: 0n,
    } as const
    expect(holds(plain, { ...plain, pockets: [...plain.pockets, dollars] })).toBe(true)
  })
})
