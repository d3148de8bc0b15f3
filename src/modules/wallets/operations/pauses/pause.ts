import Type from 'typebox'
import { isAfter, isoOf, plus } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { Challenge, Time, WalletParams } from '../../../../kernel/shapes.ts'
import { momentIn } from '../../../../kernel/time/times.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { mustProve, tellUsed } from '../../../payments/operations/payments.ts'
import { pausedUntil, pauseUntil } from '../../standing.ts'
import { lockForFence, requireOpen } from '../../wallets.ts'
import { PAUSE } from './pause-acts.ts'

/** So far a session alone may go: beyond it the wallet would be out of its holder's use for long. */
const ALONE = 'P7D'
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
  body: namedStrict('PauseRequest', { until: Time, challenge: Type.Optional(Challenge) }),
  output: named('Pause', { paused_until: Time }),
  refuses: [
    'wallet_unknown', 'wallet_closing', 'wallet_closed', 'wallet_frozen', 'request_invalid', 'step_up_required', 'proof_missing',
    'proof_stale', 'statement_changed', 'subject_invalid',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const [wallet] = await lockForFence(tx, [params.wallet])
    if (!wallet) return refuse('wallet_unknown')
    const until = momentIn(body.until, '/until')
    const paused = wallet.state === 'frozen' ? await pausedUntil(tx, wallet.id) : undefined
    if (paused && isoOf(paused) === isoOf(until)) return { paused_until: isoOf(paused) }
    requireOpen(wallet)
    const at = await tx.now()
    if (!isAfter(until, at) || isAfter(until, plus(at, LONGEST)))
      refuse('request_invalid', { errors: [{ pointer: '/until', message: 'a later time, within a year' }] })
    const wish = { act: PAUSE, subject: { until: body.until }, challenge: body.challenge }
    if (body.challenge !== undefined || isAfter(until, plus(at, ALONE))) await mustProve(tx, call, wish)
    await pauseUntil(tx, wallet, until)
    await tellUsed(tx, wallet.person, { act: 'paused', what: isoOf(until) })
    return { paused_until: isoOf(until) }
  },
})
