import type { Module } from '../../kernel/manifest/module.ts'
import { holdExpiry } from './expiry.ts'
import { reconciler } from './jobs.ts'
import { ledgerParticipant } from './participant.ts'
import { moneyRefusals } from './refusals.ts'

export const ledger: Module = {
  name: 'ledger',
  mayImport: ['audit'],
  refusals: moneyRefusals,
  closes: { phase: 'books', participant: ledgerParticipant },
  jobs: () => [holdExpiry, reconciler],
}
