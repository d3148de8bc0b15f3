import Type from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { notify } from '../../../notices/notices.ts'
import { dealing } from '../../../payments/operations/payments.ts'
import { offerRole } from '../../standing.ts'
import { find, lockShared, requireLiving } from '../../wallets.ts'
import { nameOf } from '../holders-of.ts'
import { countOffer } from './count-offer.ts'

/** It stays with this holder until the other accepts. Also behind a fence: a role may be what a closing waits for. */
export const handOverRole = txUseCase({
  kind: 'tx',
  name: 'wallets.hand_over_role',
  access: ['holder'],
  key: 'required',
  status: 204,
  params: Type.Object({ wallet: Id, role: Id }),
  body: namedStrict('RoleHandover', { to: Id }),
  output: Type.Object({}),
  refuses: [
    'wallet_unknown', 'wallet_closed', 'role_unknown', 'role_shared', 'same_wallet', 'recipient_unavailable',
    'sender_limit_reached', 'lookups_exhausted',
  ], // biome-ignore format: a list
  async run(tx, _call, { params, body }) {
    requireLiving(await lockShared(tx, params.wallet))
    const { wallet, role } = params
    return dealing(tx, wallet, async () => {
      const offered = await offerRole(tx, role, { wallet, to: body.to })
      const [to] = await find(tx, [body.to])
      if (to?.state !== 'open') return refuse('recipient_unavailable')
      if (!offered) return {}
      await countOffer(tx, wallet)
      const { person, bucket } = to
      const names = { by: await nameOf(tx, wallet), ward: await nameOf(tx, offered.other) }
      await notify(tx, [{ person, bucket, template: 'role_offered', params: names }])
      return {}
    })
  },
})
