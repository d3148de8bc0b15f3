import { txUseCase } from '../../../kernel/usecase.ts'
import { defaultPack } from '../../policy/policy.ts'
import { askNow, beginDays } from '../days.ts'
import { DayParams, DayShape, dateOf, READERS, showDay } from './shapes.ts'

/** The worker asks the bank, at once; this does not wait for it. A day that is matched is answered as it stands. */
export const runReconciliation = txUseCase({
  kind: 'tx',
  name: 'operator.run_reconciliation',
  access: ['operator'],
  roles: READERS,
  status: 202,
  key: 'required',
  params: DayParams,
  output: DayShape,
  refuses: ['request_invalid', 'reconciliation_unknown', 'day_not_over', 'day_waits'],
  async run(tx, _call, { params }) {
    await beginDays(tx, defaultPack().time_zone)
    return showDay(await askNow(tx, dateOf(params.date)))
  },
})
