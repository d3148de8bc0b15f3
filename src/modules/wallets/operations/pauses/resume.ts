import Type from 'typebox'
import { holderOf } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { Id, WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { actStatement, prove } from '../../../identity/operations/identity.ts'
import { endPause, pausedUntil, requireEndable } from '../../standing.ts'
import { lockForFence } from '../../wallets.ts'

/** Earlier than its date a pause ends with a proof: whoever stole a session does not wake a sleeping wallet. */
export const resumeWallet = txUseCase({
  kind: 'tx',
  name: 'wallets.resume',
  access: ['holder'],
  availableDuringMaintenance: true,
  status: 204,
  params: WalletParams,
  query: Type.Object({ challenge: Id }, { additionalProperties: false }),
  output: Type.Object({}),
  refuses: [
    'wallet_unknown',
    'wallet_not_paused',
    'pause_of_contact',
    'recovery_needed',
    'proof_missing',
    'proof_stale',
    'statement_changed',
  ],
  async run(tx, call, { params, query }) {
    const [wallet] = await lockForFence(tx, [params.wallet])
    if (!wallet) return refuse('wallet_unknown')
    if ((await pausedUntil(tx, wallet.id)) === undefined) refuse('wallet_not_paused')
    await requireEndable(tx, wallet.id, await tx.now())
    await prove(tx, holderOf(call), { ...query, statement: actStatement('wallet.resume', params.wallet) })
    await endPause(tx, wallet)
    return {}
  },
})
