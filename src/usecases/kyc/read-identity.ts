import { find } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'
import { readUseCase } from '../../usecase.ts'
import { IdentityShape, WalletParams } from '../identity/shapes.ts'
import { showIdentity } from './show-identity.ts'

export const readIdentity = readUseCase({
  kind: 'read',
  name: 'kyc.read_identity',
  summary: 'What is known of your identity, masked',
  access: ['holder'],
  alwaysOpen: true,
  params: WalletParams,
  output: IdentityShape,
  refuses: ['wallet_unknown'],
  async run(db, _call, { params }) {
    const [wallet] = await find(db, [params.wallet])
    return showIdentity(db, wallet?.person ?? refuse('wallet_unknown'))
  },
})
