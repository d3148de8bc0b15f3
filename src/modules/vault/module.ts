import type { Module } from '../../kernel/manifest/module.ts'
import { olderSeal } from './jobs.ts'

export const vault: Module = {
  name: 'vault',
  mayImport: ['audit'],
  jobs: () => [olderSeal],
}
