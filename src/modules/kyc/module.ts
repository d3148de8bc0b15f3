import type { Module } from '../../kernel/module.ts'
import { kycTimers } from './jobs.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const kyc: Module = {
  name: 'kyc',
  routes,
  states,
  jobs: () => kycTimers,
}
