import Type from 'typebox'
import { addRole } from '../../domain/wallets/standing.ts'
import { find, lockShared } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'
import { Text } from '../../text-schema.ts'
import { txUseCase } from '../../usecase.ts'
import { Id, WalletParams } from '../money/shapes.ts'

/** After the papers were checked: who looks after whom, who holds a wallet together with whom. */
export const addWalletRole = txUseCase({
  kind: 'tx',
  name: 'operator.add_role',
  summary:
    'Record that this wallet’s holder is the guardian of another, or shares this wallet with another holder',
  access: ['operator'],
  roles: ['compliance', 'checker'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: Type.Object(
    {
      kind: Type.Enum(['guardian', 'joint']),
      other: Id,
      reason: Text('text', {
        minLength: 3,
        maxLength: 2000,
        description: 'Which papers were seen; kept sealed',
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ id: Id }),
  refuses: ['wallet_unknown', 'wallet_closed', 'same_wallet'],
  async run(tx, _call, { params, body: { kind, other } }) {
    const wallet = await lockShared(tx, params.wallet)
    if (wallet.state === 'closed') refuse('wallet_closed')
    if (other === wallet.id) refuse('same_wallet')
    if ((await find(tx, [other])).length === 0) refuse('wallet_unknown')
    return { id: await addRole(tx, { kind, other, wallet }) }
  },
})
