import type { Module } from '../../kernel/module.ts'
import { realNameOf } from '../kyc/kyc.ts'
import { arrivalTimers } from './jobs/arrivals.ts'
import { paymentTimers } from './jobs/payments.ts'
import { railHandlers } from './jobs/rails.ts'
import { arrivalMessages } from './messages/arrivals.ts'
import { leavingMoneyMessages } from './messages/leaving-money.ts'
import { paymentMessages } from './messages/payments.ts'
import { walletActMessages } from './messages/wallet-acts.ts'
import { paymentsParticipant } from './participant.ts'
import { paymentRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const payments: Module = {
  name: 'payments',
  refusals: paymentRefusals,
  messages: { ...arrivalMessages, ...paymentMessages, ...leavingMoneyMessages, ...walletActMessages },
  routes,
  states,
  closes: { phase: 'payments', participant: paymentsParticipant },
  jobs: ({ rail }) => [...paymentTimers, ...arrivalTimers, ...railHandlers({ rail, nameOf: realNameOf })],
}
