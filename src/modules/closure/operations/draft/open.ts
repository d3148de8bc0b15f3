import Type from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { defaultPack } from '../../../policy/policy.ts'
import { lockShared } from '../../../wallets/wallets.ts'
import { openCase } from '../../draft/prepare.ts'
import { showCase } from '../cases/show-case.ts'
import { ClosureShape } from '../shapes.ts'

/** "I want to leave": opens the case. Statutory time starts here; nothing about the wallet changes yet. */
export const openClosure = txUseCase({
  kind: 'tx',
  name: 'closure.open',
  access: ['holder'],
  status: 201,
  key: 'required',
  availableDuringMaintenance: true,
  params: WalletParams,
  body: namedStrict('ClosureRequest', {
    reason: Type.Optional(Text('text', { maxLength: 500, description: 'Why you leave; never required' })),
  }),
  output: ClosureShape,
  refuses: ['wallet_unknown', 'wallet_closed', 'closure_already_open'],
  async run(tx, call, { params, body }) {
    const row = await lockShared(tx, params.wallet)
    if (row.state === 'closed') refuse('wallet_closed')
    const opened = await openCase(tx, {
      wallet: { wallet: row.id, person: row.person, bucket: row.bucket },
      initiator: 'holder',
      actor: call.actor,
      pack: defaultPack(),
      reason: body.reason,
    })
    return showCase(tx, opened, call.lang)
  },
})
