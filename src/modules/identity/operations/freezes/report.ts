/** What the link "this was not me" does for a contact that took no part in the last recovery (decision 0028). */

import type { Static } from 'typebox'
import { type Instant, isoOf, plus } from '../../../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../../../kernel/ids.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { FREEZE_LINK, notify } from '../../../notices/notices.ts'
import { callBack } from '../../../payments/payments.ts'
import { pausedUntil, restUntil, type WalletRow } from '../../../wallets/wallets.ts'
import { contactsOf, masked } from '../../contacts/contacts.ts'
import { restOnce, type Used } from '../../freezes/freeze-links.ts'
import { frozenSince } from '../../freezes/freezes.ts'
import { RECENT_CHANGE, RESTS_FOR } from '../../rules.ts'
import { callHolder, REPORTED_TASK } from './freeze-tasks.ts'
import { closingNow, type FrozenShape } from './hold-closing.ts'
import { stopRecovery } from './shut-out.ts'

type About = {
  readonly person: Uuid
  readonly wallet: Uuid
  readonly at: Instant
  readonly row: WalletRow
  readonly used: Used
}

/**
 * The first use after the recovery: what nobody outside was told of is called back, and nothing leaves for a while. Undefined where it
 * was used before, or the wallet is restricted or leaving: a freeze, staff, or the stop of the closing hold the money then.
 */
const rest = async (tx: Tx, { wallet, at, row, used }: About): Promise<Instant | undefined> => {
  const paused = await pausedUntil(tx, wallet)
  if (!used.reports || (row.state !== 'open' && !paused)) return undefined
  if (!(await restOnce(tx, { link: used.link, ...used.reports }))) return undefined
  const until = plus(at, RESTS_FOR)
  await callBack(tx, wallet, at)
  await restUntil(tx, row, until)
  return until
}

/** Each link is told of once: whoever holds the contact floods nobody. */
const tell = async (tx: Tx, { person, at, used }: About, until: Instant | undefined): Promise<void> => {
  const known = await contactsOf(tx, person, { changedSince: plus(at, `-${RECENT_CHANGE}`) })
  const contact = known.find(({ id }) => id === used.reports?.contact)
  const params = {
    at: isoOf(at),
    contact: contact ? masked(contact) : '',
    until: until ? isoOf(until) : '',
    freeze_link: FREEZE_LINK,
  }
  const to = { person, bucket: bucketOf(person), to: 'all_recent' as const }
  await notify(tx, [{ ...to, template: 'freeze_reported', params }])
}

export const reported = async (tx: Tx, about: About): Promise<Static<typeof FrozenShape>> => {
  const { person, wallet, used } = about
  const frozen = (await frozenSince(tx, person)) !== undefined
  const until = frozen ? undefined : await rest(tx, about)
  await callHolder(tx, about, REPORTED_TASK)
  if (!frozen && (used.first || until)) await tell(tx, about, until)
  if (used.objects) await stopRecovery(tx, about)
  const closing = await closingNow(tx, wallet)
  return { did: until ? 'rests' : 'reported', ...closing, rests_until: until ? isoOf(until) : null }
}
