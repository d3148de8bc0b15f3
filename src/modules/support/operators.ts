/** Operators: staff with roles and a bearer token of which only the hash is kept. */
import { createHash, randomBytes } from 'node:crypto'
import { newBucket, newId, type Uuid } from '../../kernel/ids.ts'
import { skeletonOf } from '../../kernel/text/lookalikes.ts'
import type { Actor, OperatorRole } from '../../kernel/usecase.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { createKeys, openMany, type SealedAt, seal } from '../vault/vault.ts'
import { recordStaffAct } from './acts.ts'
import {
  allOperators,
  disableOperator,
  insertOperator,
  lockEngineers,
  lockOperators,
  operatorByToken,
  operatorOfWallet,
  replaceToken,
} from './sql.ts'

export const ROLES: readonly OperatorRole[] = ['agent', 'checker', 'compliance', 'engineer']

/** `qop_` makes a leaked token recognisable to scanners; 256 random bits follow. */
const TOKEN = /^qop_[A-Za-z0-9_-]{43}$/

export type NewOperator = {
  readonly name: string
  readonly roles: readonly OperatorRole[]
  /** Their own wallet, when they have one here. */
  readonly wallet?: Uuid | undefined
}

const newToken = (): string => `qop_${randomBytes(32).toString('base64url')}`

/** Whoever has this wallet works here already: two colleagues with one wallet would be one person. */
export class WalletTaken extends Error {
  readonly id: Uuid
  constructor(id: Uuid) {
    super(`this wallet is that of ${id}`)
    this.id = id
  }
}

/** One colleague who is here twice could be both of the two people that some acts take. */
export const sameName = (one: string, other: string): boolean =>
  skeletonOf(one.normalize('NFKC')) === skeletonOf(other.normalize('NFKC'))

/** Adds a colleague; the token is returned here once and can never be read again. Throws WalletTaken. */
export const addOperator = async (
  tx: Tx,
  { name, roles, wallet }: NewOperator,
): Promise<{ readonly id: Uuid; readonly token: string }> => {
  await lockOperators(tx)
  const has = wallet === undefined ? undefined : await operatorOfWallet(tx, wallet)
  if (has) throw new WalletTaken(has)
  const id = newId(newBucket())
  const token = newToken()
  await createKeys(tx, id)
  const sealed = await seal(tx, { ...namePlace(id), text: name })
  const created_at = await tx.now()
  await insertOperator(tx, {
    id,
    name: sealed,
    roles: [...new Set(roles)],
    token_hash: hashOf(token),
    created_at,
    own_wallet: wallet ?? null,
  })
  await append(tx, [{ bucket: 0, type: 'operator.added', ref: id, data: { roles: [...roles].sort() } }])
  return { id, token }
}

/** Without an engineer nobody could announce maintenance, report an incident or require a client version. */
export class LastEngineer extends Error {}

/** Ends an operator's access at once. False when there is no such operator, or not any more. Throws LastEngineer. */
export const removeOperator = async (tx: Tx, id: Uuid, reason?: string): Promise<boolean> => {
  const engineers = await lockEngineers(tx)
  if (engineers.length === 1 && engineers[0] === id)
    throw new LastEngineer(`${id} is the only engineer: add another first`)
  const ended = await disableOperator(tx, id, await tx.now())
  if (!ended) return false
  await append(tx, [{ bucket: 0, type: 'operator.removed', ref: id, data: {} }])
  const about = { operator: id, roles: [], params: {}, object: id, made: undefined, person: undefined }
  await recordStaffAct(tx, { ...about, act: 'operator.removed', reason })
  return true
}

/** A new token for an active operator; the old one ends at once. Undefined when there is no such operator. */
export const rotateToken = async (tx: Tx, id: Uuid): Promise<string | undefined> => {
  const token = newToken()
  if (!(await replaceToken(tx, id, hashOf(token)))) return undefined
  await append(tx, [{ bucket: 0, type: 'operator.token_rotated', ref: id, data: {} }])
  return token
}

/** Who holds this token; unknown, ended and malformed look the same. */
export const operatorActor = async (q: Queryable, token: string): Promise<Actor | undefined> => {
  if (!TOKEN.test(token)) return undefined
  const row = await operatorByToken(q, hashOf(token))
  if (!row) return undefined
  const own = row.own_wallet ? { ownWallet: row.own_wallet } : {}
  return { kind: 'operator', operator: row.id, roles: row.roles, ...own }
}

export type Operator = {
  readonly id: Uuid
  readonly name: string
  readonly roles: readonly OperatorRole[]
  readonly active: boolean
}

export const operators = async (q: Queryable): Promise<Operator[]> => {
  const rows = await allOperators(q)
  const names = await openMany(
    q,
    rows.map((row) => ({ ...namePlace(row.id), sealed: row.name })),
  )
  return rows.map((row, i) => ({
    id: row.id,
    name: names[i] ?? '',
    roles: row.roles,
    active: row.disabled_at === null,
  }))
}

/** By id; null of somebody who is no colleague, or whose name was erased. */
export const namesOfStaff = async (q: Queryable): Promise<(id: Uuid | null) => string | null> => {
  const names = new Map((await operators(q)).map(({ id, name }) => [id, name]))
  return (id) => (id && names.get(id)) || null
}

const namePlace = (id: Uuid): SealedAt => ({
  person: id,
  class: 'contact',
  at: { table: 'support.operator', column: 'name', row: id },
})

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
