import type { Module } from '../../kernel/manifest/module.ts'
import { mattersOf } from './matters-sql.ts'
import { secondPerson } from './operations/second-person.ts'
import { words as says } from './operations/words/words.generated.ts'
import { benefitsParticipant } from './participant.ts'
import { benefitRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'
import { namesYoungUses } from './young.ts'

export const benefits: Module = {
  name: 'benefits',
  mayImport: ['wallets', 'vault'],
  secondPerson,
  refusals: benefitRefusals,
  routes,
  says,
  states,
  closes: { phase: 'benefits', participant: benefitsParticipant },
  matters: mattersOf,
  freezes: { undo: namesYoungUses },
}
