/**
 * B19 What one person decides of a dispute and what takes a second one: what is set aside is divided by whoever decides, within
 * their day; won, what is not set aside waits for another person, with both amounts before them; and all of it does while its merchant may still
 * answer and has not.
 */

import { isoOf } from '../../../../kernel/clock.ts'
import type { Call } from '../../../../kernel/usecase.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { dayAlone, proposeInstead } from '../../../support/operations/support.ts'
import { awardAside, contested, coverOf, type Dispute } from '../../disputes/disputes.ts'
import { unheardUntil } from '../../disputes/evidence.ts'
import { disputeDecidedInPart } from './tell-dispute.ts'

type Wish = {
  readonly dispute: Dispute
  readonly verdict: 'won' | 'lost'
  readonly reason: string | undefined
  /** Of the payer. */
  readonly person: string
}

/**
 * Undefined: all of it is for this one person to decide, and is counted. Else what a second person is asked; what is set aside
 * has then gone to the payer where it fits in the day of the first. The parties are locked.
 */
export const beyondOne = async (tx: Tx, call: Call, wish: Wish) => {
  const { dispute: d } = wish
  const { aside, beyond, apart } = await coverOf(tx, d)
  // Whoever was not heard loses nothing by the word of one person, whatever is set aside.
  const unheard = wish.verdict === 'won' ? await unheardUntil(tx, d) : undefined
  const twice = unheard !== undefined || (wish.verdict === 'won' && beyond > 0n)
  const apartNow = apart && unheard === undefined
  const part = twice && apartNow ? aside : 0n
  const amount = twice && apartNow ? aside : contested(d)
  const day = await dayAlone(tx, call, { kind: 'dispute', unit: d.currency, amount, ref: d.id })
  if (day.fits && !twice) return day.count()
  const paid = day.fits ? part : 0n
  const heard = unheard ? { answer_by: isoOf(unheard) } : {}
  const shown = {
    dispute: d.id,
    wallet: d.wallet,
    merchant: d.merchant,
    verdict: wish.verdict,
    amount: (contested(d) - paid).toString(),
    set_aside: (aside - paid).toString(),
    not_set_aside: beyond.toString(),
    paid: paid.toString(),
    currency: d.currency,
    ...heard,
  }
  const facts = { ...day.facts, ...heard, set_aside: aside.toString(), not_set_aside: beyond.toString() }
  const about = { subject: d.id, kind: 'commerce.dispute', person: wish.person, reason: wish.reason }
  const { approval, shown_hash } = await proposeInstead(tx, call, { ...about, shown, facts })
  if (paid === 0n) return { dispute: d, approval, shown_hash }
  await day.count()
  const dispute = await awardAside(tx, d.id)
  await disputeDecidedInPart(tx, dispute, paid)
  return { dispute, approval, shown_hash }
}
