import { refuse } from '../../../../kernel/errors.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { dropPause, lockForFence, pausedUntil, restrict } from '../../../wallets/wallets.ts'
import { useFreezeLink } from '../../freezes/freeze-links.ts'
import { freezePerson } from '../../freezes/freezes.ts'
import { requirePerson } from '../../persons.ts'
import { closingNow, FrozenShape } from './hold-closing.ts'
import { beginFreeze, disownClosed, shutOut, stopRecovery } from './shut-out.ts'

/** "This was not me", from an alert and without signing in. It freezes; nothing here can undo that. */
export const freezeByLink = txUseCase({
  kind: 'tx',
  name: 'identity.freeze_by_link',
  summary:
    'Freeze the wallet with the link of an alert: whoever is in is out, and a recovery is the way back',
  description:
    'Every session, proof, receipt link and permission of other services ends, and so does what came in during the 7 days before: linked accounts (a closing pays nothing to them), the real name (unless given in the hour after registering), mandates, subscriptions, billers, the merchant role, roles handed over or taken over, agreements to close a shared wallet; a limit of the day that was raised then is what it was (older ones rest or stay; what was ended is told after the recovery). Contact changes are void, withdrawals that the bank was not told of and transfers that wait are called back, a higher limit of the day that waits is dropped, a closing that has not paid everything out is held as by its stop link (also when an earlier stop was settled), one that was to begin when ready does not. After a recovery its holder cancels it or lets it go on (POST …/closure/continuation). Used again, it changes nothing more; the link of a message about a recovery that staff look at stops that as well (`operator.decide_recovery`). The answer says how a closing stands: one that had sent all its money cannot be held, and staff ask the bank to call it back. Once the wallet is closed: `freeze_wallet_closed`, with a task for support each time; the first use ends the receipt links and is told to the contacts from before, later ones and those of earlier alerts end nothing more. A recovery ends every link sent before it (`freeze_link_unknown`), and 30 days end any (`freeze_link_expired`). Until a recovery (POST /v1/recoveries) no factor and no contact changes; whoever signs in can cancel a closing and sign out, and reads nothing (`recovery_needed`).',
  access: ['public'],
  limit: 'sign_in',
  alwaysOpen: true,
  urgent: true,
  body: namedStrict('FreezeLink', { secret: Text('secret', { minLength: 1, maxLength: 200 }) }),
  output: FrozenShape,
  refuses: ['freeze_link_unknown', 'freeze_link_expired', 'freeze_wallet_closed'],
  async run(tx, call, { body }) {
    const { person, spent, objects } = await useFreezeLink(tx, body.secret)
    const { wallet } = await requirePerson(tx, person)
    const [row] = await lockForFence(tx, [wallet])
    const at = await tx.now()
    const about = { person, wallet, at }
    if (!row || row.state === 'closed') {
      await disownClosed(tx, { ...about, spent })
      return refuse('freeze_wallet_closed')
    }
    // The holder's own pause would end by itself; from now on a recovery, or a person, lifts it.
    const paused = (await pausedUntil(tx, wallet)) !== undefined
    await dropPause(tx, wallet)
    const restricts =
      paused || row.state === 'open' || (row.state === 'closing' && row.storedState !== 'frozen')
    const fresh = await freezePerson(tx, { person, restricts, since: at })
    await restrict(tx, [wallet], 'frozen')
    if (fresh) await beginFreeze(tx, call, about)
    else await shutOut(tx, about)
    if (objects) await stopRecovery(tx, about)
    return closingNow(tx, wallet)
  },
})
