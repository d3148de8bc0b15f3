/**
 * What the issuer offers.
 * IV7 A rate is offered when two people have seen it, within the bounds of the pack; a change is a new version, and what
 *    was agreed stays.
 */
import type { Instant } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { deriveId, type Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { defaultPack } from '../policy/policy.ts'
import * as sql from './sql.ts'

export type Wanted = Omit<sql.Offer, 'version' | 'published_at' | 'year_days'>

/** The offer as a thing that approvals and the audit log can be about. */
export const offerId = (id: string): Uuid => deriveId(0, 'investments.offer', id)

/** Refuses offer_unknown. */
export const requireOffer = async (q: Queryable, id: string): Promise<sql.Offer> =>
  (await sql.offerNow(q, id)) ?? refuse('offer_unknown')

const TERMS = ['annual_bp', 'early_bp', 'least', 'most'] as const

/**
 * The version that it would replace, and whether exactly this is offered already. Refuses offer_out_of_bounds, and
 * offer_differs: the length and the currency of an offer never change, so that a roll-over is into the same thing.
 */
export const weighOffer = async (tx: Tx, wanted: Wanted): Promise<{ known: boolean; last: number }> => {
  requireWithin(wanted)
  const last = await sql.lockLast(tx, wanted.id)
  if (!last) return { known: false, last: 0 }
  const { currency, days } = last
  if (currency !== wanted.currency || days !== wanted.days)
    refuse('offer_differs', { facts: { currency, days } })
  return { known: !last.ended && TERMS.every((key) => last[key] === wanted[key]), last: last.version }
}

const requireWithin = ({ days, annual_bp, early_bp, least, most }: Wanted): void => {
  const bounds = defaultPack().investments
  const fits =
    days >= bounds.days.least &&
    days <= bounds.days.most &&
    annual_bp <= bounds.annual_bp_most &&
    (early_bp === null ? bounds.early_exit === 'may_be_excluded' : early_bp <= annual_bp) &&
    least <= most
  if (!fits)
    refuse('offer_out_of_bounds', {
      facts: {
        days_least: bounds.days.least,
        days_most: bounds.days.most,
        annual_bp_most: bounds.annual_bp_most,
        early_exit: bounds.early_exit,
      },
    })
}

/** The next version, in place of `last`. Refuses approval_changed when another has come between. */
export const publishOffer = async (
  tx: Tx,
  wanted: Wanted,
  { last, by }: { readonly last: number; readonly by: Uuid },
): Promise<void> => {
  const at = await tx.now()
  await sql.endOffer(tx, wanted.id, at)
  const { year_days } = defaultPack().investments
  const added = await sql.insertOffer(tx, { ...wanted, year_days, version: last + 1, published_at: at })
  if (!added) refuse('approval_changed')
  const { annual_bp, early_bp, days, currency } = wanted
  await note(tx, wanted.id, {
    type: 'investments.offer_published',
    data: { version: last + 1, by, annual_bp, early_bp, days, currency },
  })
}

/** Nobody can take it any more; what was taken goes on. Refuses offer_unknown. */
export const withdrawOffer = async (tx: Tx, id: string, by: Uuid): Promise<Instant> => {
  const last = await sql.lockLast(tx, id)
  if (!last) return refuse('offer_unknown')
  const at = await tx.now()
  if (last.ended) return at
  await sql.endOffer(tx, id, at)
  await note(tx, id, { type: 'investments.offer_withdrawn', data: { version: last.version, by } })
  return at
}

const note = (tx: Tx, id: string, leaf: { type: string; data: Record<string, unknown> }) =>
  append(tx, [{ bucket: 0, ref: offerId(id), type: leaf.type, data: { offer: id, ...leaf.data } }])
