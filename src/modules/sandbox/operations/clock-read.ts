import { readUseCase } from '../../../kernel/usecase.ts'
import { ClockShape, renderClock } from './clock-shape.ts'

/** Two clocks: business time, which the sandbox moves, and the database's own. */
export const readClock = readUseCase({
  kind: 'read',
  name: 'sandbox.read_clock',
  access: ['public'],
  availableDuringMaintenance: true,
  output: ClockShape,
  refuses: [],
  async run(db) {
    return renderClock(await db.times())
  },
})
