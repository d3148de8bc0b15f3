import Type from 'typebox'
import { isoOf, plus } from '../../clock.ts'
import { useFreezeLink } from '../../domain/identity/freeze-links.ts'
import { freezePerson } from '../../domain/identity/freezes.ts'
import { requirePerson } from '../../domain/identity/persons.ts'
import { notify } from '../../domain/notices/notices.ts'
import { openTask } from '../../domain/support/tasks.ts'
import { dropPause, pausedUntil } from '../../domain/wallets/standing.ts'
import { lockForFence, restrict } from '../../domain/wallets/wallets.ts'
import { bucketOf } from '../../ids.ts'
import { Text } from '../../text-schema.ts'
import { txUseCase } from '../../usecase.ts'
import { strict } from './shapes.ts'
import { FROZEN_TASK, holdClosing, shutOut } from './shut-out.ts'

/** A holder who cannot recover by themselves is called within this time. */
const CALL_WITHIN = 'PT24H'

/** "This was not me", from an alert and without signing in. It freezes; nothing here can undo that. */
export const freezeByLink = txUseCase({
  kind: 'tx',
  name: 'identity.freeze_by_link',
  summary:
    'Freeze the wallet with the link of an alert: whoever is in is out, and a recovery is the way back',
  description:
    'Every session, proof and permission of other services ends, contact changes are void, withdrawals that the bank was not told of and transfers that wait are called back, a higher limit of the day that waits is dropped, a closing that cools off is stopped. Until a recovery (POST /v1/recoveries) no factor and no contact changes; signing in shows the wallet, and a closing can be cancelled.',
  access: ['public'],
  status: 204,
  limit: 'sign_in',
  alwaysOpen: true,
  urgent: true,
  body: Type.Object({ secret: Text('secret', { minLength: 1, maxLength: 200 }) }, strict),
  output: Type.Null(),
  refuses: ['freeze_link_unknown'],
  async run(tx, call, { body }) {
    const person = await useFreezeLink(tx, body.secret)
    const { wallet } = await requirePerson(tx, person)
    const [row] = await lockForFence(tx, [wallet])
    if (!row || row.state === 'closed') return null
    const at = await tx.now()
    // The holder's own pause would end by itself; from now on a recovery, or a person, lifts it.
    const paused = (await pausedUntil(tx, wallet)) !== undefined
    await dropPause(tx, wallet)
    const restricts =
      paused || row.state === 'open' || (row.state === 'closing' && row.storedState !== 'frozen')
    const fresh = await freezePerson(tx, { person, restricts })
    await restrict(tx, [wallet], 'frozen')
    await shutOut(tx, { person, wallet, at })
    if (row.state === 'closing') await holdClosing(tx, call, { wallet, at })
    if (!fresh) return null
    const bucket = bucketOf(person)
    await notify(tx, [
      { person, bucket, template: 'wallet_frozen', params: { at: isoOf(at) }, to: 'all_recent' },
    ])
    await openTask(tx, {
      bucket: bucketOf(wallet), person, kind: FROZEN_TASK, ref: wallet, owner: 'support', dueAt: plus(at, CALL_WITHIN),
    }) // biome-ignore format: one task
    return null
  },
})
