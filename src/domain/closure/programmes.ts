/**
 * Programmes: many closings that the operator begins.
 * C15 Each wallet goes through the same door as a holder's: a case, a plan, a quote, the fence, the clocks, the papers.
 * C16 A programme is started by another person than made it; each wallet is told before, and may leave earlier.
 * C17 What cannot be closed is a residual with a reason, never silence; the same list again is the same programme.
 */
import { isBefore, plus } from '../../clock.ts'
import { schedule } from '../../db/due.ts'
import type { Queryable, Tx } from '../../db/types.ts'
import { Refusal, refuse } from '../../errors.ts'
import { bucketOf, type Uuid } from '../../ids.ts'
import type { Actor } from '../../usecase.ts'
import { append } from '../audit/audit.ts'
import { defaultPack, type Pack } from '../policy/policy.ts'
import { find, lockForFence } from '../wallets/wallets.ts'
import { type Accepted, accept } from './accept.ts'
import { currentOf, packOf, refOf } from './case.ts'
import { situation } from './evaluate.ts'
import { openCase, planCase } from './prepare.ts'
import * as sql from './programmes-sql.ts'
import { TERMINAL } from './rules.ts'
import type { ClosureRow, Plan } from './types.ts'

export {
  countsOf,
  PROGRAMME_KINDS,
  type Programme,
  programmeByHash,
  programmeById,
  residualsOf,
} from './programmes-sql.ts'
/** Due row of one wallet of a programme: told first, closed at the deadline. */
export const PROGRAMME_WALLET = 'programme.wallet'

const noticeOf = (pack: Pack, kind: sql.Programme['kind']): string =>
  kind === 'risk_exit'
    ? pack.wind_down.risk_notice
    : kind === 'dormancy'
      ? pack.dormancy.notice
      : pack.wind_down.notice

export type Making = Pick<
  sql.NewProgramme,
  'kind' | 'name' | 'file_hash' | 'deadline' | 'per_minute' | 'made_by'
>

/** The same list is the same programme, whoever sends it again. Refuses notice_too_short. */
export const makeProgramme = async (tx: Tx, id: Uuid, made: Making): Promise<sql.Programme> => {
  const at = await tx.now()
  const earliest = plus(at, noticeOf(defaultPack(), made.kind))
  const known = made.file_hash
    ? await sql.programmeByHash(tx, made.file_hash)
    : await sql.programmeById(tx, id)
  if (known) return known
  if (isBefore(made.deadline, earliest))
    refuse('notice_too_short', { facts: { earliest: earliest.toString({ smallestUnit: 'millisecond' }) } })
  await sql.insertProgramme(tx, { ...made, id, made_at: at })
  await append(tx, [
    { bucket: 0, type: 'programme.made', ref: id, data: { kind: made.kind, by: made.made_by } },
  ])
  return requireProgramme(tx, id)
}

/** Refuses programme_unknown. */
export const requireProgramme = async (q: Queryable, id: Uuid): Promise<sql.Programme> =>
  (await sql.programmeById(q, id)) ?? refuse('programme_unknown')

export type Added = { readonly added: number; readonly known: number; readonly unknown: readonly Uuid[] }

/** Refuses programme_unknown, programme_started. */
export const addToProgramme = async (tx: Tx, id: Uuid, wallets: readonly Uuid[]): Promise<Added> => {
  const programme = (await sql.lockProgramme(tx, id)) ?? refuse('programme_unknown')
  if (programme.state !== 'draft') refuse('programme_started')
  const there = new Set((await find(tx, wallets)).map((w) => w.id))
  const right = [...new Set(wallets)].filter((w) => there.has(w))
  const added = await sql.addWallets(tx, id, { wallets: right, at: await tx.now() })
  return {
    added: added.length,
    known: right.length - added.length,
    unknown: wallets.filter((w) => !there.has(w)),
  }
}

/** Refuses programme_unknown, programme_started, approval_own. From here the worker tells and closes, so many a minute. */
export const startProgramme = async (tx: Tx, id: Uuid, by: Uuid): Promise<sql.Programme> => {
  const programme = (await sql.lockProgramme(tx, id)) ?? refuse('programme_unknown')
  if (programme.state !== 'draft') return refuse('programme_started')
  if (programme.made_by === by) refuse('approval_own')
  const at = await tx.now()
  const wallets = await sql.listedOf(tx, id)
  await sql.setProgramme(tx, id, { state: 'running', by, at })
  await append(tx, [{ bucket: 0, type: 'programme.started', ref: id, data: { by, wallets: wallets.length } }])
  await schedule(
    tx,
    wallets.map((wallet, i) => ({
      bucket: bucketOf(wallet),
      kind: PROGRAMME_WALLET,
      ref: id,
      wallet,
      dueAt: plus(at, { seconds: Math.floor((i * 60) / programme.per_minute) }),
    })),
  )
  return requireProgramme(tx, id)
}

/** Refuses programme_unknown, programme_over. What is under way goes on; nothing new begins while paused. */
export const setProgrammeState = async (
  tx: Tx,
  id: Uuid,
  to: { readonly state: 'running' | 'paused' | 'aborted'; readonly by: Uuid },
): Promise<sql.Programme> => {
  const programme = (await sql.lockProgramme(tx, id)) ?? refuse('programme_unknown')
  if (programme.state === 'aborted' || programme.state === 'draft') return refuse('programme_over')
  await sql.setProgramme(tx, id, { state: to.state })
  await append(tx, [{ bucket: 0, type: `programme.${to.state}`, ref: id, data: { by: to.by } }])
  return requireProgramme(tx, id)
}

export type Look =
  | { readonly now: 'nothing' }
  | { readonly now: 'told'; readonly closure: ClosureRow; readonly programme: sql.Programme }
  | { readonly now: 'accepted'; readonly accepted: Accepted }

const SYSTEM: Actor = { kind: 'system', name: 'programme' }
const LOOK_AGAIN = 'PT1H'

/** One look at one wallet: tell it, or close it when its time has come. */
export const lookAtWallet = async (tx: Tx, due: { ref: Uuid; wallet: Uuid }): Promise<Look> => {
  const programme = await sql.programmeById(tx, due.ref)
  if (!programme || programme.state === 'aborted') return { now: 'nothing' }
  const [wallet] = await lockForFence(tx, [due.wallet])
  const listed = await sql.lockListed(tx, due.ref, due.wallet)
  if (!wallet || !listed || listed.state === 'closing') return { now: 'nothing' }
  const at = await tx.now()
  const again = (dueAt: Temporal.Instant) =>
    schedule(tx, [{ bucket: wallet.bucket, kind: PROGRAMME_WALLET, ref: due.ref, wallet: wallet.id, dueAt }])
  if (programme.state !== 'running') {
    await again(plus(at, LOOK_AGAIN))
    return { now: 'nothing' }
  }
  const open = await openOf(tx, due.wallet)
  if (open && open.state !== 'preparing') {
    // Its holder, or somebody else, was faster: that case does what the programme wants.
    await sql.setListed(tx, listed, { state: 'closing', closure: open.id, reason: null, at })
    return { now: 'nothing' }
  }
  const ref = { wallet: wallet.id, person: wallet.person, bucket: wallet.bucket }
  const caseOf = async () =>
    open ?? openCase(tx, { wallet: ref, initiator: 'operator', actor: SYSTEM, pack: defaultPack() })
  if (listed.state === 'listed') {
    const c = await caseOf()
    await sql.setListed(tx, listed, { state: 'told', closure: c.id, reason: null, at })
    await again(programme.deadline)
    return { now: 'told', closure: c, programme }
  }
  if (isBefore(at, programme.deadline)) {
    await again(programme.deadline)
    return { now: 'nothing' }
  }
  const c = await caseOf()
  const done = await decide(tx, c)
  const state = typeof done === 'string' ? 'residual' : 'closing'
  await sql.setListed(tx, listed, {
    state,
    closure: c.id,
    reason: typeof done === 'string' ? done : null,
    at,
  })
  if (typeof done !== 'string') return { now: 'accepted', accepted: done }
  await again(plus(at, 'P1D'))
  return { now: 'nothing' }
}

const openOf = async (tx: Tx, wallet: Uuid): Promise<ClosureRow | undefined> => {
  try {
    const c = await currentOf(tx, wallet)
    return TERMINAL.includes(c.state) && c.state !== 'closed' ? undefined : c
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** Accepted by the operator: with the holder's own plan, else to their oldest account, else kept as a claim. Or why not. */
const decide = async (tx: Tx, c: ClosureRow): Promise<Accepted | string> => {
  const pack = await packOf(tx, c)
  const at = await tx.now()
  const found = await situation(tx, refOf(c), { pack, at })
  const [blocking] = found.obligations.filter((o) => o.blocks)
  if (blocking) return blocking.code
  const plan = c.plan ?? defaultPlan(found)
  const [planned, quote] = await planCase(tx, c, { plan, actor: SYSTEM })
  return accept(tx, planned, { on: 'decide', actor: SYSTEM, pack, quote, strength: 'strong', at })
}

const defaultPlan = ({ pockets, destinations }: Awaited<ReturnType<typeof situation>>): Plan => {
  const [oldest] = destinations
    .filter((d) => d.usable)
    .toSorted((a, b) => Temporal.Instant.compare(a.verifiedAt, b.verifiedAt))
  return {
    payouts: pockets.map(({ currency }) =>
      oldest ? { currency, way: oldest.way, instrument: oldest.instrument } : { currency, way: 'claim' },
    ),
  }
}
