import Type from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { notify } from '../../../notices/notices.ts'
import { roleAt, withdrawConsent } from '../../standing.ts'
import { lockShared, requireLiving } from '../../wallets.ts'
import { holdersOf, relationOf } from '../holders-of.ts'

/**
 * Until the closing is confirmed the word can be taken back. The shared wallet is held meanwhile: whoever comes first, this
 * or the confirmation, is the one that counts.
 */
export const withdrawConsentToClosing = txUseCase({
  kind: 'tx',
  name: 'wallets.withdraw_consent',
  access: ['holder'],
  status: 204,
  params: Type.Object({ wallet: Id, role: Id }),
  output: Type.Object({}),
  refuses: ['wallet_unknown', 'wallet_closed', 'role_unknown', 'consent_none', 'consent_used'],
  async run(tx, _call, { params }) {
    requireLiving(await lockShared(tx, params.wallet))
    const role = (await roleAt(tx, params.role)) ?? refuse('role_unknown')
    if (role.kind !== 'joint' || role.other !== params.wallet) refuse('role_unknown')
    const shared = await lockShared(tx, role.wallet)
    if (shared.state === 'closing' || shared.state === 'closed') refuse('consent_used')
    await withdrawConsent(tx, role.id, params.wallet)
    const to = await holdersOf(tx, [role.wallet])
    const about = {
      template: 'consent_withdrawn' as const,
      params: { other: await relationOf(tx, role.other) },
    }
    await notify(
      tx,
      to.map((who) => ({ ...who, ...about })),
    )
    return {}
  },
})
