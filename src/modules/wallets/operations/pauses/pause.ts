import { isAfter, isoOf, plus } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { Time, WalletParams } from '../../../../kernel/shapes.ts'
import { momentIn } from '../../../../kernel/time/times.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { tellUsed } from '../../../payments/operations/payments.ts'
import { pausedUntil, pauseUntil } from '../../standing.ts'
import { lockForFence, requireOpen } from '../../wallets.ts'

/** Long enough for a year away; longer and nobody would remember. */
const LONGEST = 'P366D'

/** Keep as a spare: nothing leaves until the date, money owed to the holder still arrives, and closing stays possible. */
export const pauseWallet = txUseCase({
  kind: 'tx',
  name: 'wallets.pause',
  access: ['holder'],
  key: 'required',
  availableDuringMaintenance: true,
  urgent: true,
  params: WalletParams,
  body: namedStrict('PauseRequest', { until: Time }),
  output: named('Pause', { paused_until: Time }),
  refuses: ['wallet_unknown', 'wallet_closing', 'wallet_closed', 'wallet_frozen', 'request_invalid'],
  async run(tx, _call, { params, body }) {
    const [wallet] = await lockForFence(tx, [params.wallet])
    if (!wallet) return refuse('wallet_unknown')
    const until = momentIn(body.until, '/until')
    const paused = wallet.state === 'frozen' ? await pausedUntil(tx, wallet.id) : undefined
    if (paused && isoOf(paused) === isoOf(until)) return { paused_until: isoOf(paused) }
    requireOpen(wallet)
    const at = await tx.now()
    if (!isAfter(until, at) || isAfter(until, plus(at, LONGEST)))
      refuse('request_invalid', { errors: [{ pointer: '/until', message: 'a later time, within a year' }] })
    await pauseUntil(tx, wallet, until)
    await tellUsed(tx, wallet.person, { act: 'paused', what: isoOf(until) })
    return { paused_until: isoOf(until) }
  },
})
