import Type from 'typebox'
import { isoOf } from '../../clock.ts'
import { exemptionOf, openExemption } from '../../domain/closure/dormancy.ts'
import { refuse } from '../../errors.ts'
import { readUseCase } from '../../usecase.ts'
import { Id, Time, WalletParams } from '../closure/shapes.ts'

export const readExemption = readUseCase({
  kind: 'read',
  name: 'operator.read_exemption',
  summary: 'Why a wallet is left alone, since when, and who decided so',
  access: ['operator'],
  params: WalletParams,
  output: Type.Object({
    reason: Type.Union([Type.String(), Type.Null()], { description: 'null: erased since' }),
    by: Id,
    since: Time,
  }),
  refuses: ['exemption_none'],
  async run(db, _call, { params }) {
    const found = (await exemptionOf(db, params.wallet)) ?? refuse('exemption_none')
    const reason = (await openExemption(db, found)) ?? null
    return { reason, by: found.by, since: isoOf(found.since) }
  },
})
