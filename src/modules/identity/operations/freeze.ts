import Type from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { bucketOf } from '../../../kernel/ids.ts'
import { namedStrict } from '../../../kernel/named.ts'
import { Text } from '../../../kernel/text-schema.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { notify } from '../../notices/notices.ts'
import { dropPause, pausedUntil } from '../../wallets/standing.ts'
import { lockForFence, restrict } from '../../wallets/wallets.ts'
import { useFreezeLink } from '../freeze-links.ts'
import { freezePerson } from '../freezes.ts'
import { requirePerson } from '../persons.ts'
import { callHolder, disownClosed, holdClosing, shutOut, stopRecovery } from './shut-out.ts'
import { undoYoung } from './undo-young.ts'

/** "This was not me", from an alert and without signing in. It freezes; nothing here can undo that. */
export const freezeByLink = txUseCase({
  kind: 'tx',
  name: 'identity.freeze_by_link',
  summary:
    'Freeze the wallet with the link of an alert: whoever is in is out, and a recovery is the way back',
  description:
    'Every session, proof, receipt link and permission of other services ends, and so does what came in during the 7 days before: linked accounts (a closing pays nothing to them), mandates, subscriptions, billers, the merchant role, roles handed over or taken over, agreements to close a shared wallet; a limit of the day that was raised then is what it was (older ones rest or stay; what was ended is told after the recovery). Contact changes are void, withdrawals that the bank was not told of and transfers that wait are called back, a higher limit of the day that waits is dropped, a closing that has not paid everything out is held as by its stop link (also when an earlier stop was settled), one that was to begin when ready does not. After a recovery its holder cancels it or lets it go on (POST …/closure/continuation). Used again, it changes nothing more; the link of a message about a recovery that staff look at stops that (`operator.decide_recovery`). Once the wallet is closed: `freeze_wallet_closed`; the first use ends the receipt links, later ones and those of earlier alerts end nothing more. A recovery ends every link sent before it (`freeze_link_unknown`). Until a recovery (POST /v1/recoveries) no factor and no contact changes; whoever signs in can cancel a closing and sign out, and reads nothing (`recovery_needed`).',
  access: ['public'],
  status: 204,
  limit: 'sign_in',
  alwaysOpen: true,
  urgent: true,
  body: namedStrict('FreezeLink', { secret: Text('secret', { minLength: 1, maxLength: 200 }) }),
  output: Type.Null(),
  refuses: ['freeze_link_unknown', 'freeze_wallet_closed'],
  async run(tx, call, { body }) {
    const { person, spent, objects } = await useFreezeLink(tx, body.secret)
    const { wallet } = await requirePerson(tx, person)
    const [row] = await lockForFence(tx, [wallet])
    const at = await tx.now()
    if (!row || row.state === 'closed') {
      if (!spent) await disownClosed(tx, { person, wallet, at })
      return refuse('freeze_wallet_closed')
    }
    // The holder's own pause would end by itself; from now on a recovery, or a person, lifts it.
    const paused = (await pausedUntil(tx, wallet)) !== undefined
    await dropPause(tx, wallet)
    const restricts =
      paused || row.state === 'open' || (row.state === 'closing' && row.storedState !== 'frozen')
    const fresh = await freezePerson(tx, { person, restricts })
    await restrict(tx, [wallet], 'frozen')
    // Before anything else ends: a raise that waits, and permissions, are named in the list.
    const ended = fresh ? await undoYoung(tx, { person, wallet, at }) : []
    await shutOut(tx, { person, wallet, at })
    if (!fresh) return objects ? stopRecovery(tx, { person, wallet, at }) : null
    await holdClosing(tx, call, { wallet, at, ended })
    const to = { person, bucket: bucketOf(person), to: 'all_recent' as const }
    await notify(tx, [{ ...to, template: 'wallet_frozen', params: { at: isoOf(at) } }])
    await callHolder(tx, { person, wallet })
    return null
  },
})
