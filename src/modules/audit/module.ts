import type { Module } from '../../kernel/manifest/module.ts'
import { auditJobs } from './audit.ts'

export const audit: Module = {
  name: 'audit',
  mayImport: [],
  jobs: ({ checkpointFile }) => auditJobs({ checkpointFile }),
}
