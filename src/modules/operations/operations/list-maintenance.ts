import Type from 'typebox'
import { named } from '../../../kernel/named.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { allWindows } from '../operations.ts'
import { renderWindow, WindowShape } from './windows.ts'

const MOST = 200

export const listMaintenance = readUseCase({
  kind: 'read',
  name: 'operator.list_maintenance',
  access: ['operator'],
  availableDuringMaintenance: true,
  output: named('MaintenanceList', { windows: Type.Array(WindowShape) }),
  refuses: [],
  async run(db) {
    return { windows: (await allWindows(db, MOST)).map(renderWindow) }
  },
})
