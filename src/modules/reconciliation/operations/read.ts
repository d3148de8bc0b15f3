import Type from 'typebox'
import { named } from '../../../kernel/named.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { AboutShape, holdersOfPayments } from '../../support/operations/support.ts'
import { breaksOf } from '../breaks.ts'
import { requireDay } from '../days.ts'
import { MOST_BREAKS } from '../rules.ts'
import { BreakShape, DayParams, DayShape, dateOf, READERS, showBreak, showDay } from './shapes.ts'

export const readReconciliation = readUseCase({
  kind: 'read',
  name: 'operator.read_reconciliation',
  access: ['operator'],
  roles: READERS,
  params: DayParams,
  output: named('Reconciliation', {
    ...DayShape.properties,
    breaks: Type.Array(named('Discrepancy', { ...BreakShape.properties, about: AboutShape })),
  }),
  refuses: ['request_invalid', 'reconciliation_unknown'],
  async run(db, _call, { params }) {
    const day = await requireDay(db, dateOf(params.date))
    const at = await db.now()
    const breaks = await breaksOf(db, day.day, MOST_BREAKS)
    const about = await holdersOfPayments(
      db,
      breaks.map((b) => b.subject),
    )
    return { ...showDay(day), breaks: breaks.map((b) => ({ ...showBreak(b, at), about: about(b.subject) })) }
  },
})
