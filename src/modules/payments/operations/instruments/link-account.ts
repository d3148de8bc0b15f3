import { isoOf } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { newId } from '../../../../kernel/ids.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { alert } from '../../../identity/operations/identity.ts'
import { link } from '../../../instruments/instruments.ts'
import { levelsOf } from '../../../kyc/kyc.ts'
import { lockShared, requireOpen } from '../../../wallets/wallets.ts'
import { InstrumentShape, showInstrument } from '../shapes.ts'
import { fullFrom } from './new-account.ts'
import { requireSameName } from './require-same-name.ts'
import { AccountBody, wishedAccount } from './wished-account.ts'

/** Links an account of the holder's own; the bank is asked for its name right after. */
export const linkAccount = txUseCase({
  kind: 'tx',
  name: 'money.link_account',
  access: ['holder'],
  status: 201,
  params: WalletParams,
  body: AccountBody,
  output: InstrumentShape,
  refuses: [
    'wallet_unknown', 'wallet_closing', 'wallet_closed', 'wallet_frozen', 'identity_level_needed', 'holder_name_differs',
    'account_number_invalid', 'instrument_already_linked', 'card_expired',
  ], // biome-ignore format: a list
  async run(tx, _call, { params, body }) {
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    if (!(await levelsOf(tx, [wallet.person])).get(wallet.person)) refuse('identity_level_needed')
    if (body.kind !== 'own_wallet' && body.holder_name !== undefined)
      await requireSameName(tx, wallet.person, body.holder_name)
    const linked = await link(tx, {
      id: newId(wallet.bucket),
      wallet: wallet.id,
      person: wallet.person,
      bucket: wallet.bucket,
      epoch: wallet.epoch,
      at: await tx.now(),
      ...wishedAccount(body),
    })
    const from = isoOf(fullFrom(linked.created_at))
    await alert(tx, wallet.person, { template: 'account_linked', to: linked.label, from })
    return showInstrument(linked)
  },
})
