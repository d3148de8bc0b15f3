import Type from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { defaultPack } from '../../../policy/policy.ts'
import { lockShared } from '../../../wallets/wallets.ts'
import { openCase } from '../../draft/prepare.ts'
import { showCase } from '../cases/show-case.ts'
import { tellHolder } from '../letter-links.ts'
import { preparedNotice } from '../messages.ts'
import { ClosureShape } from '../shapes.ts'

/** By phone, at a branch, by post: staff prepare, the holder confirms on their own device. The same clocks, the same events. */
export const openAssisted = txUseCase({
  kind: 'tx',
  name: 'operator.open_closure',
  access: ['operator'],
  roles: ['agent', 'checker'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: namedStrict('StaffClosureRequest', { channel: Type.Enum(['phone', 'branch', 'post']) }),
  output: ClosureShape,
  refuses: ['wallet_unknown', 'wallet_closed', 'closure_already_open'],
  async run(tx, call, { params, body }) {
    const row = await lockShared(tx, params.wallet)
    if (row.state === 'closed') refuse('wallet_closed')
    const opened = await openCase(tx, {
      wallet: { wallet: row.id, person: row.person, bucket: row.bucket },
      initiator: 'staff',
      actor: call.actor,
      pack: defaultPack(),
      reason: `asked for by ${body.channel}`,
    })
    await tellHolder(tx, opened, preparedNotice(opened))
    return showCase(tx, opened, call.lang)
  },
})
