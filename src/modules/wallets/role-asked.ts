/**
 * Roles over somebody's money that staff prepare.
 * W15 Nobody gets a role over another's money by one of our people alone: its holder confirms it with a proof over who and
 *     which role, or two people record it by a document where the holder cannot. Nothing holds before. Whoever is to be a
 *     guardian takes the duty on first, with a proof: nobody is made one unasked.
 */
import { type Instant, plus } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import * as sql from './role-asked-sql.ts'

export { type AskedRole, askedAbout } from './role-asked-sql.ts'

/** So long the holder has to answer; after that it lapses, and nothing has changed. */
const ANSWER_WITHIN = 'P14D'

type Wanted = Pick<sql.AskedRole, 'id' | 'wallet' | 'kind' | 'other'>

/** Whose money it is: the shared wallet's holder, or the ward. */
const moneyOf = ({ kind, wallet, other }: Omit<Wanted, 'id'>): Uuid => (kind === 'joint' ? wallet : other)

/** Whether the one who is asked now is to take on a duty, and the other's word is still to come. */
export const isDuty = (asked: Omit<Wanted, 'id'> & Pick<sql.AskedRole, 'asks'>): boolean =>
  asked.asks !== moneyOf(asked)

const note = (tx: Tx, { id, ...data }: { readonly id: Uuid; readonly type: string; readonly by?: Uuid }) =>
  append(tx, [{ bucket: bucketOf(id), ref: id, type: `wallet.${data.type}`, data }])

/** The same again is the one that waits: `fresh` says whether its holder has still to be written to. The wallet is locked FOR UPDATE. */
export const askRole = async (
  tx: Tx,
  wanted: Wanted,
): Promise<{ readonly asked: Omit<sql.AskedRole, 'bucket'>; readonly fresh: boolean }> => {
  const at = await tx.now()
  const waits = await sql.sameAsked(tx, wanted, at)
  if (waits) return { asked: waits, fresh: false }
  // Its holder, or whoever is to be the guardian: the ward is asked once somebody would do it.
  const asked = { ...wanted, asks: wanted.wallet, asked_at: at, until: plus(at, ANSWER_WITHIN) }
  await sql.insertAsked(tx, asked)
  await note(tx, { id: wanted.id, type: 'role_asked' })
  return { asked, fresh: true }
}

/** Refuses role_unknown when this wallet's holder is not asked, has answered, or too late. */
export const askedOf = async (
  q: Queryable,
  id: Uuid,
  by: { readonly wallet: Uuid; readonly at: Instant },
): Promise<sql.AskedRole> => {
  const asked = await sql.askedById(q, id, by.at)
  return asked?.asks === by.wallet ? asked : refuse('role_unknown')
}

/** The guardian would do it: now the ward is asked. Refuses role_unknown when it was answered meanwhile. */
export const takeOn = async (tx: Tx, asked: sql.AskedRole, at: Instant): Promise<sql.AskedRole> => {
  const [to, until] = [moneyOf(asked), plus(at, ANSWER_WITHIN)]
  const { id, asks } = asked
  if (!(await sql.passAsked(tx, { id, asks, to, at, until }))) return refuse('role_unknown')
  await note(tx, { id, type: 'role_taken_on', by: asks })
  return { ...asked, asks: to, asked_at: at, until }
}

/** Refuses role_unknown when it was answered meanwhile. */
export const answerRole = async (
  tx: Tx,
  { id, asks }: sql.AskedRole,
  { answer, at }: { readonly answer: 'confirmed' | 'declined'; readonly at: Instant },
): Promise<void> => {
  if (!(await sql.answerAsked(tx, { id, at, answer }))) refuse('role_unknown')
  await note(tx, { id, type: `role_${answer}`, by: asks })
}
