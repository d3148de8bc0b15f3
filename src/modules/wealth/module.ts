import { timerForEach } from '../../kernel/handler.ts'
import type { Module } from '../../kernel/module.ts'
import { wealthParticipant } from './participant.ts'
import { wealthRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'
import { payRedemption, REDEMPTION } from './wealth.ts'

export const wealth: Module = {
  name: 'wealth',
  refusals: wealthRefusals,
  routes,
  states,
  closes: { phase: 'assets', participant: wealthParticipant },
  jobs: () => [timerForEach(REDEMPTION, (tx, row) => payRedemption(tx, row.ref))],
}
