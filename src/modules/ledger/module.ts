import type { Module } from '../../kernel/module.ts'
import { holdExpiry } from './expiry.ts'
import { reconciler } from './jobs.ts'
import { ledgerParticipant } from './participant.ts'

export const ledger: Module = {
  name: 'ledger',
  closes: { phase: 'books', participant: ledgerParticipant },
  jobs: () => [holdExpiry, reconciler],
}
