/**
 * The register of what staff did. S9: every writing act of an operator is a row and a leaf with its author, their roles,
 * the operation and what it was about, in the transaction of its effect; a reason is sealed and never in the leaf.
 */

import { bucketOf, deriveId, newId, type Uuid } from '../../kernel/ids.ts'
import type { OperatorRole } from '../../kernel/usecase.ts'
import type { Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { openMany, type SealedAt, seal } from '../vault/vault.ts'
import * as sql from './acts-sql.ts'

export type { ActPage, ActRow } from './acts-sql.ts'

export type StaffAct = {
  readonly operator: Uuid
  readonly roles: readonly OperatorRole[]
  readonly act: string
  readonly params: Readonly<Record<string, string>>
  readonly object: Uuid | undefined
  readonly made: Uuid | undefined
  readonly reason: string | undefined
  /** Whom it is about; a reason is sealed under their keys, else under the author's. */
  readonly person: Uuid | undefined
}

export const recordStaffAct = async (tx: Tx, done: StaffAct): Promise<void> => {
  const { operator, roles, act, params, object, made, reason } = done
  const ref = object ?? made ?? operator
  const bucket = bucketOf(ref)
  const id = newId(bucket)
  const sealedFor = done.person ?? operator
  await sql.insertAct(tx, {
    id,
    at: await tx.now(),
    operator,
    roles,
    act,
    params,
    object: object ?? null,
    made: made ?? null,
    sealed_for: reason === undefined ? null : sealedFor,
    reason: reason === undefined ? null : await seal(tx, { ...place(id, sealedFor), text: reason }),
    bucket,
  })
  const data = { by: operator, roles: [...roles].sort(), act, params, made: made ?? null }
  await append(tx, [{ bucket, type: 'operator.act', ref, data: { ...data, reason: reason !== undefined } }])
}

export type StaffRead = Pick<StaffAct, 'operator' | 'roles' | 'act' | 'params'> & {
  readonly object: Uuid
  /** Whose it is, where the answer says it. */
  readonly wallet: Uuid | undefined
}

/** S15: who read whose matter, once in an hour for each person of staff, operation and matter. */
export const recordStaffRead = async (tx: Tx, { wallet, ...read }: StaffRead): Promise<void> => {
  if (!(await keptThisHour(tx, { ...read, made: wallet ?? null, kind: 'staff.read' }))) return
  const { operator, roles, act, params, object } = read
  const data = { by: operator, roles: [...roles].sort(), act, params, wallet: wallet ?? null }
  await append(tx, [{ bucket: bucketOf(object), type: 'operator.read', ref: object, data }])
}

/** S16: who went on beyond a rate limit, once in an hour for each person of staff and operation; about nobody but themselves. */
export const recordStaffLimited = async (
  tx: Tx,
  { operator, roles, act }: Pick<StaffAct, 'operator' | 'roles' | 'act'>,
): Promise<void> => {
  const params = { refused: 'rate_limited' }
  const row = { operator, roles, act, params, object: operator, made: null, kind: 'staff.limited' }
  if (!(await keptThisHour(tx, row))) return
  const data = { by: operator, roles: [...roles].sort(), act }
  await append(tx, [{ bucket: bucketOf(operator), type: 'operator.limited', ref: operator, data }])
}

type Hourly = Pick<StaffAct, 'operator' | 'roles' | 'act' | 'params'> & {
  readonly object: Uuid
  readonly made: Uuid | null
  readonly kind: string
}

/** False when there is a row of this hour. */
const keptThisHour = async (tx: Tx, { kind, ...one }: Hourly): Promise<boolean> => {
  const { operator, act, object } = one
  const bucket = bucketOf(object)
  const at = await tx.now()
  const hour = at.round({ smallestUnit: 'hour', roundingMode: 'floor' }).toString()
  const id = deriveId(bucket, kind, operator, act, object, hour)
  return sql.insertAct(tx, { ...one, id, at, sealed_for: null, reason: null, bucket })
}

/** A page of the register with its reasons; null where none was given, or it was erased. Reading it is recorded. */
export const readActs = async (
  tx: Tx,
  page: sql.ActPage,
  by: Uuid,
): Promise<(Omit<sql.ActRow, 'reason'> & { readonly reason: string | null })[]> => {
  const rows = await sql.pageOfActs(tx, page)
  await append(tx, [{ bucket: 0, type: 'operator.acts_read', ref: by, data: { by, rows: rows.length } }])
  const given = rows.flatMap(({ id, sealed_for, reason }) =>
    sealed_for && reason ? [{ ...place(id, sealed_for), sealed: reason }] : [],
  )
  const texts = await openMany(tx, given)
  const reasons = new Map(given.map(({ at }, i) => [at.row, texts[i]]))
  return rows.map((row) => ({ ...row, reason: reasons.get(row.id) ?? null }))
}

const place = (id: Uuid, person: Uuid): SealedAt => ({
  person,
  class: 'case_evidence',
  at: { table: 'support.act', column: 'reason', row: id },
})
