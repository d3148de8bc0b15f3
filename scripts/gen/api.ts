import { FIRST_LANG } from '../../src/kernel/languages.ts'
import type { Route } from '../../src/kernel/manifest/module.ts'
import { summaryOf } from '../../src/kernel/manifest/operation-words.ts'
import type { AnyUseCase } from '../../src/kernel/usecase.ts'
import { routes, sandboxRoutes } from '../../src/modules.ts'
import { areaOf } from '../../src/platform/http/route.ts'
import type { Generator } from './generator.ts'

/** The whole API on one page: what there is, and who may. */
export const apiDoc: Generator = { path: 'docs/api.md', make: async () => text() }

const HEAD = `# The whole API

Generated from the operations; do not edit. What each takes and answers is in [openapi.json](../openapi.json), on \`/docs\` of a
running server, and in the types of the SDK; what it refuses in [errors.md](errors.md); what it answers in each state of a
wallet in [wallet-states.md](wallet-states.md).

🔑 needs an \`Idempotency-Key\` · 👥 one person proposes, another decides, beyond what one may do alone · 🛟 answered also in
maintenance, when the server is overloaded, and to clients that are too old
`

const WHO = {
  public: 'anybody',
  holder: 'holder',
  bearer: 'link',
  delegate: 'service',
  operator: 'staff',
} as const

const who = ({ access, roles, scope }: AnyUseCase): string =>
  access
    .map((each) => {
      if (each === 'operator') return `${WHO[each]}: ${(roles ?? ['any role']).join(', ')}`
      return each === 'delegate' && scope ? `${WHO[each]} (${scope})` : WHO[each]
    })
    .join('; ')

const marks = ({ key, proposes, availableDuringMaintenance }: AnyUseCase): string =>
  [key === 'required' ? ' 🔑' : '', proposes ? ' 👥' : '', availableDuringMaintenance ? ' 🛟' : ''].join('')

const line = ([method, path, useCase]: Route): string =>
  `| ${method} | \`${path}\` | \`${useCase.name}\`${marks(useCase)} | ${who(useCase)} | ${summaryOf(useCase, FIRST_LANG).replaceAll('|', '\\|')} |`

const text = (): string => {
  const areas = Map.groupBy([...routes, ...sandboxRoutes], ([, , useCase]) => areaOf(useCase))
  return [
    HEAD,
    ...[...areas].map(
      ([area, own]) =>
        `## ${area}\n\n| | address | operation | who may | |\n|---|---|---|---|---|\n${own.map(line).join('\n')}\n`,
    ),
  ].join('\n')
}
