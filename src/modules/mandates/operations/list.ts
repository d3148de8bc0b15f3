import Type from 'typebox'
import { named } from '../../../kernel/named.ts'
import { WalletParams } from '../../../kernel/shapes.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { allOf } from '../mandates.ts'
import { MandateShape, shownMandates } from './shapes.ts'

export const listMandates = readUseCase({
  kind: 'read',
  name: 'mandates.list',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: named('MandateList', { mandates: Type.Array(MandateShape) }),
  refuses: [],
  async run(db, call, { params }) {
    return { mandates: await shownMandates(db, await allOf(db, params.wallet), call.lang) }
  },
})
