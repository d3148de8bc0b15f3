import type { Module } from '../../kernel/module.ts'
import { holdExpiry } from './expiry.ts'
import { reconciler } from './jobs.ts'

export const ledger: Module = {
  name: 'ledger',
  jobs: () => [holdExpiry, reconciler],
}
