import Type from 'typebox'
import { isoOf, plus } from '../../clock.ts'
import { useFreezeLink } from '../../domain/identity/freeze-links.ts'
import { requirePerson } from '../../domain/identity/persons.ts'
import { endAllSessions } from '../../domain/identity/sessions.ts'
import { voidContactChanges } from '../../domain/identity/verifications.ts'
import { notify } from '../../domain/notices/notices.ts'
import { openTask } from '../../domain/support/tasks.ts'
import { dropPause, pausedUntil } from '../../domain/wallets/standing.ts'
import { lockForFence, restrict } from '../../domain/wallets/wallets.ts'
import { bucketOf } from '../../ids.ts'
import { txUseCase } from '../../usecase.ts'
import { strict } from './shapes.ts'

/** Only a person can lift the freeze: somebody calls the holder within this time. */
const CALL_WITHIN = 'PT24H'

/** "This was not me", from an alert and without signing in. It freezes; nothing here can undo that. */
export const freezeByLink = txUseCase({
  kind: 'tx',
  name: 'identity.freeze_by_link',
  summary: 'Freeze the wallet with the link of an alert: sessions end, pending contact changes are void',
  access: ['public'],
  status: 204,
  limit: 'sign_in',
  alwaysOpen: true,
  urgent: true,
  body: Type.Object({ secret: Type.String({ minLength: 1, maxLength: 200 }) }, strict),
  output: Type.Null(),
  refuses: ['freeze_link_unknown'],
  async run(tx, _call, { body }) {
    const person = await useFreezeLink(tx, body.secret)
    const { wallet } = await requirePerson(tx, person)
    const [row] = await lockForFence(tx, [wallet])
    // The holder's own pause would end by itself; from now on only a person lifts it.
    const paused = (await pausedUntil(tx, wallet)) !== undefined
    await dropPause(tx, wallet)
    // A wallet that is closing is fenced already; its stop link is the way to pause that.
    if (row?.state === 'open') await restrict(tx, [wallet], 'frozen')
    await voidContactChanges(tx, [person])
    await endAllSessions(tx, [person])
    if (row?.state !== 'open' && !paused) return null
    const now = await tx.now()
    const bucket = bucketOf(person)
    const params = { at: isoOf(now) }
    await notify(tx, [{ person, bucket, template: 'wallet_frozen', params, to: 'all_recent' }])
    await openTask(tx, {
      bucket: bucketOf(wallet),
      person,
      kind: 'wallet.frozen_by_link',
      ref: wallet,
      owner: 'support',
      dueAt: plus(now, CALL_WITHIN),
    })
    return null
  },
})
