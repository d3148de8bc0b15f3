/**
 * What holds for every operation of staff, whatever it does: nobody acts on, or reads, a matter of their own wallet, and
 * every writing act names its author. Matters are found by the ids in the request and in the answer, not by the names of
 * fields: an operation that is added tomorrow is covered by what it names.
 */

import { refuse } from '../../kernel/errors.ts'
import { idsIn, isPlain, type Uuid } from '../../kernel/ids.ts'
import type { Method } from '../../kernel/manifest/module.ts'
import type { Actor, AnyUseCase, OperatorRole } from '../../kernel/usecase.ts'
import type { Matters } from '../db/matters.ts'
import type { Db, Queryable, Tx } from '../db/types.ts'
import type { Input } from './input/input.ts'

export type StaffAct = {
  readonly operator: Uuid
  readonly roles: readonly OperatorRole[]
  /** Name of the operation. */
  readonly act: string
  /** What the address names: ids, days, codes; nothing personal. */
  readonly params: Readonly<Record<string, string>>
  /** The first id of the address, or of the body where the address has none. */
  readonly object: Uuid | undefined
  /** What the act made: the id in its answer. */
  readonly made: Uuid | undefined
  /** As the author gave it; it may name people and is kept sealed. */
  readonly reason: string | undefined
}

export type StaffRead = Pick<StaffAct, 'operator' | 'roles' | 'act' | 'params'> & {
  readonly object: Uuid
  /** Whose it is, where the answer says it. */
  readonly wallet: Uuid | undefined
}

/** One who was refused `rate_limited`. */
export type StaffLimited = Pick<StaffAct, 'operator' | 'roles' | 'act'>

export type StaffDoors = {
  /** Those of the ids that are matters of the wallet, also through what they are about. */
  matters(q: Queryable, m: Matters): Promise<ReadonlySet<Uuid>>
  /** Keeps the act, with a leaf in the audit log, in the transaction of its effect. */
  record(tx: Tx, act: StaffAct): Promise<void>
  /** Keeps who read whose matter, with a leaf, once in an hour. */
  read(tx: Tx, read: StaffRead): Promise<void>
  /** Keeps who went on beyond a rate limit, with a leaf, once in an hour. */
  limited(tx: Tx, limited: StaffLimited): Promise<void>
}

const ownOf = (actor: Actor): Uuid | undefined => (actor.kind === 'operator' ? actor.ownWallet : undefined)

/** Refuses own_wallet when anything that is named is a matter of the operator's own wallet: first the address, then the body. */
export const requireOthersMatters = async (
  db: Db,
  { matters }: StaffDoors,
  asked: { readonly actor: Actor; readonly named: readonly unknown[] },
): Promise<void> => {
  const wallet = ownOf(asked.actor)
  if (wallet === undefined) return
  const ids = [...new Set(idsIn(asked.named))]
  if (ids.length > 0 && (await matters(db, { ids, wallet })).size > 0) refuse('own_wallet')
}

/** The answer without the rows of lists that are matters of the own wallet. Refuses own_wallet when all of it is one. */
export const withoutOwnMatters = async (
  q: Queryable,
  { matters }: StaffDoors,
  answered: { readonly actor: Actor; readonly value: unknown },
): Promise<unknown> => {
  const { actor, value } = answered
  const wallet = ownOf(actor)
  if (wallet === undefined) return value
  const ids = [...new Set(idsIn(value))]
  const own = ids.length > 0 ? await matters(q, { ids, wallet }) : new Set<Uuid>()
  if (own.size === 0) return value
  const left = pruned(value, own)
  return touches(left, own) ? refuse('own_wallet') : left
}

const touches = (value: unknown, own: ReadonlySet<Uuid>): boolean => idsIn(value).some((id) => own.has(id))

const pruned = (value: unknown, own: ReadonlySet<Uuid>): unknown => {
  if (Array.isArray(value))
    return value.map((row) => pruned(row, own)).filter((row: unknown) => !touches(row, own))
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, pruned(member, own)]))
}

type Done = {
  readonly method: Method
  readonly useCase: AnyUseCase
  readonly actor: Actor
  readonly input: Input
  readonly value: unknown
}

/** Names the author of a writing act of staff; nothing for reads, and for everybody else. */
export const recordAct = async (tx: Tx, { record }: StaffDoors, done: Done): Promise<void> => {
  const { actor, input } = done
  if (actor.kind !== 'operator' || done.method === 'GET') return
  const params = textsOf(input.params)
  await record(tx, {
    operator: actor.operator,
    roles: actor.roles,
    act: done.useCase.name,
    params,
    object: idsIn(params)[0] ?? idsIn(input.body)[0],
    made: idOf(done.value),
    reason: reasonOf(input.body),
  })
}

/** What staff read of somebody's matters, by the ids of the address; undefined for everybody else, and for lists over all. */
const readOf = ({ method, useCase, actor, input, value }: Done): StaffRead | undefined => {
  if (actor.kind !== 'operator' || method !== 'GET') return undefined
  const named = { ...textsOf(input.params), ...walletOf(input.query) }
  const object = idsIn(named)[0]
  if (object === undefined) return undefined
  const { operator, roles } = actor
  const wallet = idsIn(walletOf(value))[0]
  return { operator, roles, act: useCase.name, params: named, object, wallet }
}

const walletOf = (value: unknown): Readonly<Record<string, string>> => {
  const { wallet } = textsOf(value)
  return wallet === undefined ? {} : { wallet }
}

/** Before the answer leaves: what cannot be recorded is not read. */
export const recordRead = async (db: Db, { read }: StaffDoors, done: Done): Promise<void> => {
  const seen = readOf(done)
  if (seen) await db.tx((tx) => read(tx, seen))
}

/** The same inside the transaction of a reading act. */
export const recordReadIn = async (tx: Tx, { read }: StaffDoors, done: Done): Promise<void> => {
  const seen = readOf(done)
  if (seen) await read(tx, seen)
}

/** Nothing for everybody else than staff. */
export const recordLimited = async (
  db: Db,
  { limited }: StaffDoors,
  { actor, useCase }: Pick<Done, 'actor' | 'useCase'>,
): Promise<void> => {
  if (actor.kind !== 'operator') return
  const { operator, roles } = actor
  await db.tx((tx) => limited(tx, { operator, roles, act: useCase.name }))
}

const textsOf = (value: unknown): Readonly<Record<string, string>> =>
  isPlain(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([name, member]) =>
          typeof member === 'string' ? [[name, member]] : [],
        ),
      )
    : {}

const idOf = (value: unknown): Uuid | undefined => {
  const { approval, id } = textsOf(value)
  return idsIn([approval, id])[0]
}

/** Reasons that staff give to staff; what the holder reads stands in the paper that they get. */
const reasonOf = (body: unknown): string | undefined => {
  const { reason, reason_for_staff: forStaff } = textsOf(body)
  return reason ?? forStaff
}
