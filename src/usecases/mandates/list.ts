import Type from 'typebox'
import { allOf, payeesOf } from '../../domain/mandates/mandates.ts'
import { readUseCase } from '../../usecase.ts'
import { WalletParams } from '../money/shapes.ts'
import { MandateShape, showMandate } from './shapes.ts'

export const listMandates = readUseCase({
  kind: 'read',
  name: 'mandates.list',
  summary: 'Who may debit this wallet, and who might until lately',
  access: ['holder', 'operator'],
  alwaysOpen: true,
  params: WalletParams,
  output: Type.Object({ mandates: Type.Array(MandateShape) }),
  refuses: [],
  async run(db, _call, { params }) {
    const found = await allOf(db, params.wallet)
    const payees = await payeesOf(db, found)
    return { mandates: found.map((m) => showMandate(m, payees.get(m.id) ?? '')) }
  },
})
