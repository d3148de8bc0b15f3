import Type from 'typebox'
import { operatorOf } from '../../../kernel/actors.ts'
import { Id } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { cancelMaintenance } from '../operations.ts'
import { renderWindow, WindowShape } from './windows.ts'

/** Before it began: taken back. While it runs: over now; the time it gave to deadlines stays given. */
export const endMaintenance = txUseCase({
  kind: 'tx',
  name: 'operator.end_maintenance',
  access: ['operator'],
  roles: ['engineer'],
  availableDuringMaintenance: true,
  params: Type.Object({ window: Id }),
  output: WindowShape,
  refuses: ['not_found', 'window_over'],
  async run(tx, call, { params }) {
    return renderWindow(await cancelMaintenance(tx, params.window, operatorOf(call)))
  },
})
