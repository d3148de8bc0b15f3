import { txUseCase } from '../../../kernel/usecase.ts'
import { IdentityBody, IdentityShape, WalletParams } from '../../identity/operations/shapes.ts'
import { lockShared, requireOpen } from '../../wallets/wallets.ts'
import { settleIdentity } from './settle-identity.ts'
import { showIdentity } from './show-identity.ts'

/**
 * Real name and document: what paying out to an account of the same name needs, and nothing more. Also on a paused or
 * restricted wallet: whoever wants to leave is told to do exactly this.
 */
export const putIdentity = txUseCase({
  kind: 'tx',
  name: 'kyc.declare_identity',
  summary: 'Give your real name and document once (level 1: form, date and check digit are checked)',
  access: ['holder'],
  params: WalletParams,
  body: IdentityBody,
  output: IdentityShape,
  refuses: [
    'wallet_unknown', 'wallet_closing', 'wallet_closed', 'name_invalid', 'document_invalid', 'identity_settled',
  ], // biome-ignore format: a list
  async run(tx, _call, { params, body }) {
    const wallet = await lockShared(tx, params.wallet)
    if (wallet.state !== 'frozen') requireOpen(wallet)
    const { person } = wallet
    const at = await tx.now()
    await settleIdentity(tx, { person, realName: body.real_name, document: body.document, at })
    return showIdentity(tx, person)
  },
})
