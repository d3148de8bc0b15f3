import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, Time, WalletParams } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { exemptionOf, openExemption } from '../../campaigns.ts'

export const readExemption = readUseCase({
  kind: 'read',
  name: 'operator.read_exemption',
  access: ['operator'],
  params: WalletParams,
  output: named('Exemption', {
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
