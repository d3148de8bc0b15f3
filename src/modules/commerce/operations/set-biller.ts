import Type from 'typebox'
import { named, namedStrict } from '../../../kernel/named.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { Id } from '../../payments/operations/shapes.ts'
import { tellUsed } from '../../payments/operations/tell.ts'
import { lockShared } from '../../wallets/wallets.ts'
import { setBiller } from '../bills.ts'

/** Any id is taken: whether there is such a merchant is nobody's to find out here. */
export const allowBiller = txUseCase({
  kind: 'tx',
  name: 'commerce.set_biller',
  summary: 'Let a merchant send you bills, or take no bill and no message of it any more',
  access: ['holder'],
  alwaysOpen: true,
  params: Type.Object({ wallet: Id, merchant: Id }),
  body: namedStrict('BillerChoice', {
    allowed: Type.Boolean({
      description:
        'false: its bills are refused from now on, whatever you bought there; those that are open stay',
    }),
  }),
  output: named('BillerState', { merchant: Id, allowed: Type.Boolean() }),
  refuses: ['wallet_unknown'],
  async run(tx, _call, { params, body }) {
    const { person } = await lockShared(tx, params.wallet)
    const { merchant, wallet } = params
    const changed = await setBiller(tx, { merchant, wallet, allowed: body.allowed, at: await tx.now() })
    if (changed && body.allowed)
      await tellUsed(tx, person, { act: 'biller', what: `•••• ${merchant.slice(-6)}` })
    return { merchant, allowed: body.allowed }
  },
})
