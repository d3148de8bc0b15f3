import Type from 'typebox'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { mayDebit } from '../../../mandates/mandates.ts'
import { dealing, tellUsed } from '../../../payments/operations/payments.ts'
import { lockShared } from '../../../wallets/wallets.ts'
import { knownBiller, setBiller } from '../../bills/bills.ts'
import { collectorName, merchantName } from '../../merchants/merchants.ts'

/**
 * Against bills any id is taken, and named to nobody who has not dealt with it. Whoever lets a stranger bill them is told its
 * name, so that P15 counts who cannot be.
 */
export const allowBiller = txUseCase({
  kind: 'tx',
  name: 'commerce.set_biller',
  access: ['holder'],
  availableDuringMaintenance: true,
  params: Type.Object({ wallet: Id, merchant: Id }),
  body: namedStrict('BillerChoice', {
    allowed: Type.Boolean({
      description:
        'false: its bills are refused from now on, whatever you bought there; those that are open stay',
    }),
  }),
  output: named('BillerState', { merchant: Id, allowed: Type.Boolean() }),
  refuses: ['wallet_unknown', 'merchant_unknown', 'lookups_exhausted'],
  async run(tx, _call, { params, body }) {
    const { person } = await lockShared(tx, params.wallet)
    const { merchant, wallet } = params
    const pair = { merchant, wallet }
    const known = (await knownBiller(tx, pair)) || (await mayDebit(tx, pair))
    if (body.allowed && !known) await dealing(tx, wallet, () => collectorName(tx, merchant))
    const named = known || body.allowed
    const changed = await setBiller(tx, { ...pair, allowed: body.allowed, named, at: await tx.now() })
    if (changed && body.allowed)
      await tellUsed(tx, person, { act: 'biller', what: await merchantName(tx, merchant) })
    return { merchant, allowed: body.allowed }
  },
})
