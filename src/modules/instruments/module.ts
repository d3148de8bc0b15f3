import type { Module } from '../../kernel/manifest/module.ts'
import { mattersOf } from './matters-sql.ts'
import { instrumentsParticipant } from './participant.ts'

export const instruments: Module = {
  name: 'instruments',
  mayImport: ['vault', 'audit'],
  closes: { phase: 'accounts', participant: instrumentsParticipant },
  matters: mattersOf,
}
