import { refuse } from '../../../../kernel/errors.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { dropPause, lockForFence, pausedUntil, restrict } from '../../../wallets/wallets.ts'
import { useFreezeLink } from '../../freezes/freeze-links.ts'
import { freezePerson } from '../../freezes/freezes.ts'
import { requirePerson } from '../../persons.ts'
import { closingNow, FrozenShape } from './hold-closing.ts'
import { reported } from './report.ts'
import { beginFreeze, disownClosed, shutOut, stopRecovery } from './shut-out.ts'

/** "This was not me", from an alert and without signing in. It freezes; nothing here can undo that. */
export const freezeByLink = txUseCase({
  kind: 'tx',
  name: 'identity.freeze_by_link',
  access: ['public'],
  limit: 'sign_in',
  availableDuringMaintenance: true,
  urgent: true,
  body: namedStrict('FreezeLink', { secret: Text('secret', { minLength: 1, maxLength: 200 }) }),
  output: FrozenShape,
  refuses: ['freeze_link_unknown', 'freeze_link_expired', 'freeze_wallet_closed'],
  async run(tx, call, { body }) {
    const used = await useFreezeLink(tx, body.secret)
    const { person, spent, objects } = used
    const { wallet } = await requirePerson(tx, person)
    const [row] = await lockForFence(tx, [wallet])
    const at = await tx.now()
    const about = { person, wallet, at }
    if (!row || row.state === 'closed') {
      await disownClosed(tx, { ...about, spent })
      return refuse('freeze_wallet_closed')
    }
    if (used.reports) return reported(tx, { ...about, row, used })
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
    return { did: 'frozen' as const, ...(await closingNow(tx, wallet)), rests_until: null }
  },
})
