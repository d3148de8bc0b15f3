/**
 * Money that leaves at its holder's word: what a session alone may move, and the proof for whatever is more. The proof is
 * for exactly this payment: the statement is made by the act of the same name, from the same subject, for the challenge
 * and once more when the money is to move.
 */

import { type HolderCall, holderOf } from '../../../kernel/actors.ts'
import { type Instant, isAfter, plus } from '../../../kernel/clock.ts'
import { Refusal, refuse } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Spending } from '../../../kernel/lane.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Call } from '../../../kernel/usecase.ts'
import type { Db, Queryable, Tx } from '../../../platform/db/types.ts'
import { actNamed, requireProof, type Statement } from '../../identity/identity.ts'
import type { Instrument } from '../../instruments/instruments.ts'
import { defaultPack } from '../../policy/policy.ts'

/** One act with its subject as `POST /v1/challenges` takes them, and the challenge that was proved, if there is one. */
export type Wish = {
  readonly act: string
  readonly subject: Readonly<Record<string, string>>
  readonly challenge?: Uuid | undefined
}

const statementOf = async (q: Queryable, holder: HolderCall, { act, subject }: Wish): Promise<Statement> => {
  const spec = actNamed(act)
  if (!spec) throw new Error(`the act ${act} is not registered`)
  return (await spec.state(q, holder, subject)).statement
}

type Once = { readonly usedFor?: Uuid }

/**
 * Uses the proof up and says so; false when none was given. Refuses proof_missing, proof_stale, statement_changed, and
 * what the act refuses.
 */
export const proved = async (tx: Tx, call: Call, wish: Wish & Once): Promise<boolean> => {
  const { challenge, usedFor } = wish
  if (challenge === undefined) return false
  const holder = holderOf(call)
  const { person, session } = holder.actor
  const statement = await statementOf(tx, holder, wish)
  await requireProof(tx, { challenge, person, session, statement, ...(usedFor ? { usedFor } : {}) })
  return true
}

/** The same for a payment on the ledger lane, in a commit of its own before it: the same payment again finds its proof. */
export const provedFor = async (db: Db, call: Call, wish: Wish & Required<Once>): Promise<boolean> =>
  wish.challenge === undefined ? false : db.tx((tx) => proved(tx, call, wish))

/** Refuses step_up_required unless a proof was given: for what gives somebody a lasting right. */
export const mustProve = async (tx: Tx, call: Call, wish: Wish): Promise<void> => {
  if (!(await proved(tx, call, wish))) refuse('step_up_required', { facts: challengeOf(wish) })
}

/** What a session alone may do up to this amount. Above it the same, but with a proof. */
export const proveAbove = async (
  tx: Tx,
  call: Call,
  { amount, most, ...wish }: Wish & { readonly amount: bigint; readonly most: bigint },
): Promise<boolean> => {
  const proof = await proved(tx, call, wish)
  if (!proof && amount > most)
    refuse('step_up_required', {
      facts: { ...challengeOf(wish), without_proof: { each: most.toString() } },
    })
  return proof
}

/** To whom: somebody else or an account that is still new, or an account of the holder's own. */
export type Whereto = 'others' | 'own'

/** A thief links an account of their own first: it is a stranger's until the pack's time is over. */
export const wheretoOf = ({ verified_at }: Pick<Instrument, 'verified_at'>, at: Instant): Whereto =>
  verified_at && !isAfter(plus(verified_at, defaultPack().money_out.new_account), at) ? 'own' : 'others'

/** How a payment is counted. */
export const spendingOf = (currency: Currency, to: Whereto, proof: boolean): Spending => {
  const { money_out, time_zone: zone } = defaultPack()
  const { each, per_day } = money_out[to === 'own' ? 'own_account' : 'to_others']
  const bound = (table: Readonly<Record<string, string>>) => BigInt(table[currency] ?? '0')
  return { counts: proof ? 'proved' : to, each: bound(each), perDay: bound(per_day), zone }
}

/** How money to others counts that was ordered before: a debit of a mandate, a refund announced for today. */
export const ordered = (currency: Currency, proof: boolean): Spending => spendingOf(currency, 'others', proof)

const challengeOf = ({ act, subject }: Wish) => ({ challenge: { act, subject } })

/** Refuses step_up_required, for what is counted only later. */
export const needProof = (wish: Wish, { each, perDay }: Spending): never =>
  refuse('step_up_required', {
    facts: {
      ...challengeOf(wish),
      without_proof: { each: each.toString(), per_day: perDay.toString() },
    },
  })

/** Adds to the ledger's "needs a proof" what to send to `POST /v1/challenges`, and what would have gone without. */
const explained = (error: unknown, wish: Wish, spending: Spending): unknown => {
  if (!(error instanceof Refusal) || error.code !== 'step_up_required') return error
  const bounds = { each: spending.each.toString(), per_day: spending.perDay.toString() }
  return new Refusal(error.code, { facts: { ...challengeOf(wish), without_proof: bounds } })
}

/** Runs what posts the money. */
export const explaining = async <T>(wish: Wish, spending: Spending, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw explained(error, wish, spending)
  }
}

/** The same for the answer of a work on the lane, which is rendered at once. */
export const explainingNow = <T>(wish: Wish, spending: Spending, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw explained(error, wish, spending)
  }
}
