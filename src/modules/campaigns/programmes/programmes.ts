/**
 * Programmes: many closings that the operator begins.
 * D1 Each wallet goes through the same door as a holder's: a case, a plan, a quote, the fence, the clocks, the papers.
 * D2 A programme is started by another person than made it or put a wallet on its list, over the hash of what they saw: kind, dates and each wallet.
 *     Each wallet is told before, and may leave earlier.
 * D3 What cannot be closed is a residual with a reason, never silence; the same list again is the same programme.
 */

import { createHash } from 'node:crypto'
import { type Instant, isBefore, isoOf, plus, secondsBetween } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import { schedule } from '../../../platform/db/due.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import { effectiveDeadline } from '../../operations/operations.ts'
import { defaultPack, type Pack } from '../../policy/policy.ts'
import { find } from '../../wallets/wallets.ts'
import { sealProgrammeName } from './programme-names.ts'
import * as sql from './programmes-sql.ts'

export { originOf, PROGRAMME_KINDS, type Programme, pageOfProgrammes } from './programmes-sql.ts'
/** Who decides about what could not be closed, whatever stopped it: its holder’s cancel as well. */
export const RESIDUAL_OWNER = 'compliance'
/** Due row of one wallet of a programme: told first, closed at the deadline. */
export const PROGRAMME_WALLET = 'programme.wallet'

const noticeOf = (pack: Pack, kind: sql.Programme['kind']): string =>
  kind === 'risk_exit'
    ? pack.wind_down.risk_notice
    : kind === 'dormancy'
      ? pack.dormancy.notice
      : pack.wind_down.notice

export type Making = Pick<sql.NewProgramme, 'kind' | 'file_hash' | 'deadline' | 'per_minute' | 'made_by'> & {
  readonly name: string
}

/** The list was sent before to end otherwise: neither is taken for the other in silence. */
const requireSame = (known: sql.Programme, { kind, deadline }: Making): sql.Programme => {
  if (known.kind !== kind || Temporal.Instant.compare(known.deadline, deadline) !== 0)
    refuse('programme_differs', {
      facts: { programme: known.id, kind: known.kind, deadline: isoOf(known.deadline) },
    })
  return known
}

/** The same list is the same programme, whoever sends it again. Refuses programme_differs, notice_too_short. */
export const makeProgramme = async (tx: Tx, id: Uuid, made: Making): Promise<sql.Programme> => {
  const at = await tx.now()
  const known = made.file_hash
    ? await sql.programmeByHash(tx, made.file_hash)
    : await sql.programmeById(tx, id)
  if (known) return requireSame(known, made)
  requireNotice(made, at)
  const { name, ...row } = made
  await sql.insertProgramme(tx, {
    ...row,
    id,
    sealed_name: await sealProgrammeName(tx, id, name),
    made_at: at,
  })
  await append(tx, [
    { bucket: 0, type: 'programme.made', ref: id, data: { kind: made.kind, by: made.made_by } },
  ])
  return requireProgramme(tx, id)
}

/** Refuses notice_too_short. When it is made, and again when it is started: the notice counts from the telling. */
const requireNotice = ({ kind, deadline }: Pick<Making, 'kind' | 'deadline'>, at: Instant): void => {
  const earliest = plus(at, noticeOf(defaultPack(), kind))
  if (isBefore(deadline, earliest))
    refuse('notice_too_short', { facts: { earliest: earliest.toString({ smallestUnit: 'millisecond' }) } })
}

/**
 * When a wallet that is told at `at` may be closed: as long after the telling as the first one's. So nobody's notice is
 * shorter for being told late (a throttle, a pause), and closing goes at the pace of telling.
 */
export const closesAt = (p: sql.Programme, told: Instant): Instant =>
  plus(p.deadline, { seconds: p.started_at ? Math.max(0, secondsBetween(p.started_at, told)) : 0 })

/** The same for a wallet that was told at `told`, moved by every outage of ours since then. Decide with it under the locks. */
export const closesAtNow = (q: Queryable, p: sql.Programme, told: Instant): Promise<Instant> =>
  effectiveDeadline(q, told, closesAt(p, told))

/** Refuses programme_unknown. */
export const requireProgramme = async (q: Queryable, id: Uuid): Promise<sql.Programme> =>
  (await sql.programmeById(q, id)) ?? refuse('programme_unknown')

export type Added = { readonly added: number; readonly known: number; readonly unknown: readonly Uuid[] }

type Adding = { readonly by: Uuid; readonly wallets: readonly Uuid[] }
/** Whoever adds a wallet has made the list with whoever made the rest of it. Refuses programme_unknown, programme_started. */
export const addToProgramme = async (tx: Tx, id: Uuid, { by, wallets }: Adding): Promise<Added> => {
  const programme = (await sql.lockProgramme(tx, id)) ?? refuse('programme_unknown')
  if (programme.state !== 'draft') refuse('programme_started')
  const there = new Set((await find(tx, wallets)).map((w) => w.id))
  const right = [...new Set(wallets)].filter((w) => there.has(w))
  const added = await sql.addWallets(tx, id, { wallets: right, at: await tx.now() })
  if (added.length > 0) await sql.addLister(tx, id, by)
  return {
    added: added.length,
    known: right.length - added.length,
    unknown: wallets.filter((w) => !there.has(w)),
  }
}

/** What whoever starts it has to have seen: what happens, when, how fast, and to which wallets, in the order of the list. */
export const shownProgramme = async (q: Queryable, p: sql.Programme): Promise<string> =>
  hashOf(p, await sql.listedOf(q, p.id))

const hashOf = ({ id, kind, deadline, per_minute }: sql.Programme, wallets: readonly Uuid[]): string =>
  createHash('sha256')
    .update(`${[id, kind, deadline.epochMilliseconds, per_minute].join(' ')}\n`)
    .update(wallets.map((wallet) => `${wallet}\n`).join(''))
    .digest('hex')

type Starting = {
  readonly by: Uuid
  readonly shown: string
  /** Whether whoever starts it is one of these, also under another entry of the register. */
  readonly isAmong: (others: readonly Uuid[]) => Promise<boolean>
}
/**
 * Refuses programme_unknown, programme_started, approval_own, approval_changed, notice_too_short. From here the worker
 * tells and closes, so many a minute.
 */
export const startProgramme = async (
  tx: Tx,
  id: Uuid,
  { by, shown, isAmong }: Starting,
): Promise<sql.Programme> => {
  const programme = (await sql.lockProgramme(tx, id)) ?? refuse('programme_unknown')
  if (programme.state !== 'draft') return refuse('programme_started')
  if (await isAmong([programme.made_by, ...programme.listed_by])) await refuseOwn(tx, id, by)
  const at = await tx.now()
  requireNotice(programme, at)
  const wallets = await sql.listedOf(tx, id)
  if (hashOf(programme, wallets) !== shown) refuse('approval_changed')
  await sql.setProgramme(tx, id, { state: 'running', by, at })
  await append(tx, [
    { bucket: 0, type: 'programme.started', ref: id, data: { by, wallets: wallets.length, shown } },
  ])
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

const refuseOwn = async (tx: Tx, id: Uuid, by: Uuid): Promise<never> => {
  await append(tx, [{ bucket: 0, type: 'approval.own_refused', ref: id, data: { by } }])
  return refuse('approval_own')
}

/** Refuses programme_unknown, programme_over. What is under way goes on; nothing new begins while paused. */
export const setProgrammeState = async (
  tx: Tx,
  id: Uuid,
  to: { readonly state: 'running' | 'paused' | 'aborted'; readonly by: Uuid },
): Promise<sql.Programme> => {
  const programme = (await sql.lockProgramme(tx, id)) ?? refuse('programme_unknown')
  if (programme.state === 'aborted' || programme.state === 'draft') return refuse('programme_over')
  if (programme.state === to.state) return programme
  await sql.setProgramme(tx, id, { state: to.state })
  await append(tx, [{ bucket: 0, type: `programme.${to.state}`, ref: id, data: { by: to.by } }])
  return requireProgramme(tx, id)
}
