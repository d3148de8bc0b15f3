import { refuse } from '../../../kernel/errors.ts'
import { WalletParams } from '../../../kernel/shapes.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { IdentityShape } from '../../identity/operations/identity.ts'
import { find } from '../../wallets/wallets.ts'
import { showIdentity } from './show-identity.ts'

export const readIdentity = readUseCase({
  kind: 'read',
  name: 'kyc.read_identity',
  access: ['holder'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: IdentityShape,
  refuses: ['wallet_unknown'],
  async run(db, _call, { params }) {
    const [wallet] = await find(db, [params.wallet])
    return showIdentity(db, wallet?.person ?? refuse('wallet_unknown'))
  },
})
