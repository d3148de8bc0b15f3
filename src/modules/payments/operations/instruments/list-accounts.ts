import Type from 'typebox'
import { named } from '../../../../kernel/named.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { list } from '../../../instruments/instruments.ts'
import { InstrumentShape, showInstrument } from '../shapes.ts'

export const listAccounts = readUseCase({
  kind: 'read',
  name: 'money.list_accounts',
  access: ['holder'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: named('LinkedAccountList', { instruments: Type.Array(InstrumentShape) }),
  refuses: [],
  async run(db, _call, { params }) {
    return { instruments: (await list(db, [params.wallet])).map(showInstrument) }
  },
})
