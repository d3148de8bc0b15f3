import { timerForEach } from '../../kernel/handler.ts'
import type { Module } from '../../kernel/module.ts'
import { mattersOf } from './matters-sql.ts'
import { words as says } from './operations/words/words.generated.ts'
import { wealthParticipant } from './participant.ts'
import { wealthRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'
import { payRedemption, REDEMPTION } from './wealth.ts'
import { namesYoungOrders } from './young.ts'

export const wealth: Module = {
  name: 'wealth',
  mayImport: ['wallets', 'ledger', 'audit'],
  refusals: wealthRefusals,
  routes,
  says,
  states,
  closes: { phase: 'assets', participant: wealthParticipant },
  matters: mattersOf,
  freezes: { undo: namesYoungOrders },
  jobs: () => [timerForEach(REDEMPTION, (tx, row) => payRedemption(tx, row.ref))],
}
