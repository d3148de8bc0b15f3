import { describe, expect, it } from 'vitest'
import { instant } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { actionsOf, CANCELLABLE, next, ownerOf, TERMINAL, TRANSITIONS } from './rules.ts'
import { CLOSURE_STATES, type ClosureRow, type ClosureState } from './types.ts'

const at = instant('2026-03-02T08:00:00Z')
const row = (state: ClosureState, more: Partial<ClosureRow> = {}): ClosureRow => ({
  id: newId(7), wallet: newId(7), person: newId(7), bucket: 7, state, initiator: 'holder', version: 1,
  pack: 'cn', pack_version: '2026-01-01.1', reason: null, requested_at: at, waiting_since: null, waited_seconds: 0n,
  statutory_due_at: at, draft_until: at, plan: null, quote: null, quote_body: null, quote_hash: null, quote_until: null,
  epoch: null, accepted_at: null, strength: null, cooling_off_until: null, stopped_at: null, stopped_by: null, held_until: null, stop_settled_at: null, delayed_until: null, review_until: null,
  approval: null, settling_since: null, closed_at: null, restore_until: null, tail_until: null, ended_at: null,
  standing: null, standing_until: null, standing_strength: null, ...more,
}) // biome-ignore format: one row

describe('the transition table', () => {
  it('gives every state that is not an end an owner and a way out', () => {
    for (const state of CLOSURE_STATES.filter((s) => !TERMINAL.includes(s))) {
      expect(ownerOf(state), state).not.toBe('nobody')
      expect(
        TRANSITIONS.some((t) => t.from === state && t.to !== state),
        state,
      ).toBe(true)
    }
  })

  it('leaves no end', () => {
    expect(TRANSITIONS.filter((t) => TERMINAL.includes(t.from))).toEqual([])
  })

  it('reaches every state from the start', () => {
    const reached = new Set<ClosureState>(['preparing'])
    for (const _ of CLOSURE_STATES) for (const t of TRANSITIONS) if (reached.has(t.from)) reached.add(t.to)
    expect([...reached].sort()).toEqual([...CLOSURE_STATES].sort())
  })

  it('knows one answer for a state and a trigger', () => {
    const seen = TRANSITIONS.map((t) => `${t.from}/${t.on}`)
    expect(new Set(seen).size).toBe(seen.length)
    expect(next('settling', 'cancel')).toBeUndefined()
  })

  it('can be cancelled only before money leaves', () => {
    expect([...CANCELLABLE].sort()).toEqual(['cooling_off', 'in_review', 'preparing'])
  })
})

describe('the actions a client is shown', () => {
  const names = (c: ClosureRow) => actionsOf(c).map((a) => a.action)

  it('asks no proof to give up a draft, and one to cancel an accepted closing', () => {
    const proof = (c: ClosureRow) => actionsOf(c).find((a) => a.action === 'cancel')?.proof
    expect(proof(row('preparing'))).toBe(false)
    expect(proof(row('cooling_off', { accepted_at: at }))).toBe(true)
  })

  it('offers to confirm only over a quote', () => {
    expect(names(row('preparing'))).not.toContain('confirm')
    expect(names(row('preparing', { quote: newId(7) }))).toContain('confirm')
  })

  it('offers the stop once', () => {
    expect(names(row('cooling_off', { accepted_at: at }))).toContain('stop')
    expect(names(row('cooling_off', { accepted_at: at, stopped_at: at }))).not.toContain('stop')
  })

  it('keeps receipt, timeline and the way to complain after every end', () => {
    expect(names(row('closed', { accepted_at: at }))).toEqual(['appeal', 'receipt', 'timeline'])
    expect(names(row('expired', { ended_at: at }))).toEqual(['appeal', 'receipt', 'timeline'])
  })
})
