/**
 * KY7 Another name or document takes two people who have seen the papers, and, where the wallet holds money, the time to object
 * that every contact has: whoever freezes the wallet meanwhile stops it.
 */

import Type, { type Static } from 'typebox'
import { Parse } from 'typebox/value'
import { isoOf, plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { DueRow } from '../../../kernel/handler.ts'
import { Id } from '../../../kernel/shapes.ts'
import { schedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { frozenSince, recoveredSince, requireNoFreeze, setIdentityLevel } from '../../identity/identity.ts'
import { IdentityBody } from '../../identity/operations/identity.ts'
import { unlinkSince } from '../../instruments/instruments.ts'
import { balances } from '../../ledger/ledger.ts'
import { tellUsed } from '../../payments/operations/payments.ts'
import { agreedLast } from '../../support/support.ts'
import { lockForFence, requireOpen, type WalletRow } from '../../wallets/wallets.ts'
import { replaceIdentity, shownName } from '../kyc.ts'

/** The kind of the request, and of the due row on which the change is made. */
export const NAME_CHANGE = 'kyc.name_change'
/** So long every contact has to stop it. */
const OBJECT_WITHIN = 'PT72H'

export const CAUSE = Type.Enum(['name_changed', 'document_replaced', 'not_theirs'], {
  description:
    '`name_changed`: by marriage, deed or court. `document_replaced`: another document of the same person. `not_theirs`: the name that was given is somebody else’s',
})
/** What the second person sees. `change` tells one change of a wallet from the next. */
export const ShownNameChange = Type.Object({
  change: Id,
  wallet: Id,
  cause: CAUSE,
  identity: IdentityBody,
  evidence: Type.String(),
})
type Shown = Static<typeof ShownNameChange>

/** A wallet whose name can be changed, locked. Refuses wallet_unknown, wallet_closing, wallet_closed, freeze_needs_recovery. */
export const lockNamed = async (tx: Tx, id: string): Promise<WalletRow | undefined> => {
  const [wallet] = await lockForFence(tx, [id])
  if (!wallet) return undefined
  if (wallet.state !== 'frozen') requireOpen(wallet)
  await requireNoFreeze(tx, wallet.person)
  return wallet
}

/**
 * The second of two: at once where there is no money, else on the day that every contact is told. Refuses approval_changed when
 * the wallet closes since, freeze_needs_recovery.
 */
export const nameChangeAgreed = async (tx: Tx, shown: Shown): Promise<void> => {
  const [wallet] = await lockForFence(tx, [shown.wallet])
  if (wallet?.state !== 'open' && wallet?.state !== 'frozen') return refuse('approval_changed')
  await requireNoFreeze(tx, wallet.person)
  const { person, bucket } = wallet
  const at = await tx.now()
  const rich = (await balances(tx, [wallet.id])).some(({ balance }) => balance !== 0n)
  const dueAt = rich ? plus(at, OBJECT_WITHIN) : at
  const payload = { change: shown.change }
  await schedule(tx, [{ bucket, kind: NAME_CHANGE, ref: shown.change, dueAt, wallet: wallet.id, payload }])
  const what = shownName(shown.identity.real_name)
  if (rich) await tellUsed(tx, person, { act: 'rename_agreed', what, from: isoOf(dueAt) })
}

/** Its day: made, unless somebody has frozen the wallet since it was asked for, or it closes. Twice = once. */
export const nameChangeDue = async (tx: Tx, { ref, wallet: id }: DueRow): Promise<void> => {
  const [wallet] = id ? await lockForFence(tx, [id]) : []
  const agreed = wallet && (await agreedLast(tx, { subject: wallet.id, kind: NAME_CHANGE }))
  if (!agreed) return
  const { change, identity } = Parse(ShownNameChange, agreed.body.shown)
  if (change !== ref) return
  const { person } = wallet
  const [at, what] = [await tx.now(), shownName(identity.real_name)]
  const stopped =
    (await frozenSince(tx, person)) !== undefined || (await recoveredSince(tx, person, agreed.requested_at))
  if (stopped || wallet.state === 'closing' || wallet.state === 'closed')
    return tellUsed(tx, person, { act: 'rename_stopped', what })
  await replaceIdentity(tx, { person, realName: identity.real_name, document: identity.document, at })
  await setIdentityLevel(tx, person, 1)
  // They were checked against the former name, which may have been a thief's.
  await unlinkSince(tx, wallet.id, { since: Temporal.Instant.fromEpochMilliseconds(0), at })
  await tellUsed(tx, person, { act: 'renamed', what })
}
