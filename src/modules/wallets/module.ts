import type { Module } from '../../kernel/module.ts'
import { walletTimers } from './jobs.ts'
import { orderMessages } from './messages/orders.ts'
import { roleMessages } from './messages/roles.ts'
import { walletsParticipant } from './participant.ts'
import { walletRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const wallets: Module = {
  name: 'wallets',
  refusals: walletRefusals,
  messages: { ...roleMessages, ...orderMessages },
  routes,
  states,
  closes: { phase: 'wallet', participant: walletsParticipant },
  jobs: () => walletTimers,
}
