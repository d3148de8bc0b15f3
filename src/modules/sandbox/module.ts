import type { Module } from '../../kernel/manifest/module.ts'
import { words as says } from './operations/words/words.generated.ts'
import { sandboxRefusals } from './refusals.ts'
import { routes } from './routes.ts'
import { states } from './states.ts'

export const sandbox: Module = {
  name: 'sandbox',
  mayImport: 'all',
  refusals: sandboxRefusals,
  routes,
  says,
  states,
}
