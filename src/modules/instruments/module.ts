import type { Module } from '../../kernel/module.ts'
import { instrumentsParticipant } from './participant.ts'

export const instruments: Module = {
  name: 'instruments',
  closes: { phase: 'accounts', participant: instrumentsParticipant },
}
