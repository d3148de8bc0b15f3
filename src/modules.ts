/**
 * Every module, and the lists that come of them: routes, state matrix, what a closing asks, what the worker runs. A new
 * module is one line here.
 */
import { useRefusals } from './kernel/errors.ts'
import type { Handler } from './kernel/handler.ts'
import type { JobNeeds, Module, Route } from './kernel/manifest/module.ts'
import { useOperationWords } from './kernel/manifest/operation-words.ts'
import { useSecondPerson } from './kernel/manifest/second-person.ts'
import { useFreezes } from './kernel/manifest/young.ts'
import { useMessages } from './kernel/message.ts'
import { useParticipants } from './kernel/participant.ts'
import { audit } from './modules/audit/module.ts'
import { benefits } from './modules/benefits/module.ts'
import { campaigns } from './modules/campaigns/module.ts'
import { claims } from './modules/claims/module.ts'
import { closure } from './modules/closure/module.ts'
import { commerce } from './modules/commerce/module.ts'
import { credit } from './modules/credit/module.ts'
import { makeFreezeLinks } from './modules/identity/identity.ts'
import { identity } from './modules/identity/module.ts'
import { instruments } from './modules/instruments/module.ts'
import { investments } from './modules/investments/module.ts'
import { kyc } from './modules/kyc/module.ts'
import { ledger } from './modules/ledger/module.ts'
import { mandates } from './modules/mandates/module.ts'
import { notices } from './modules/notices/module.ts'
import { useReaderLinks } from './modules/notices/notices.ts'
import { operations } from './modules/operations/module.ts'
import { payments } from './modules/payments/module.ts'
import { policy } from './modules/policy/module.ts'
import { reconciliation } from './modules/reconciliation/module.ts'
import { sandbox } from './modules/sandbox/module.ts'
import { support } from './modules/support/module.ts'
import { vault } from './modules/vault/module.ts'
import { wallets } from './modules/wallets/module.ts'
import { wealth } from './modules/wealth/module.ts'
import { keyPurge } from './platform/db/key-purge.ts'
import { useMatters } from './platform/db/matters.ts'
import { httpRefusals } from './platform/http/refusals.ts'

/** In the order of the reference. */
export const MODULES: readonly Module[] = [
  identity,
  kyc,
  payments,
  instruments,
  benefits,
  wallets,
  commerce,
  credit,
  mandates,
  wealth,
  investments,
  closure,
  claims,
  campaigns,
  support,
  reconciliation,
  operations,
  policy,
  ledger,
  vault,
  audit,
  notices,
  sandbox,
]

useRefusals([httpRefusals, ...MODULES.map(({ refusals = {} }) => refusals)])
useOperationWords(MODULES.flatMap(({ says }) => says ?? []))
useMessages(MODULES.map(({ messages = {} }) => messages))
useReaderLinks(makeFreezeLinks)
useParticipants(MODULES.flatMap(({ closes }) => closes ?? []))
useFreezes(MODULES.flatMap(({ freezes }) => freezes ?? []))
useSecondPerson(MODULES.map(({ secondPerson = {} }) => secondPerson))
useMatters(MODULES.flatMap(({ matters }) => matters ?? []))

const all = MODULES.flatMap(({ routes = [], states = {} }) =>
  routes.map(([method, path, useCase]): Route => [method, path, useCase, states[useCase.name]]),
)

/** In sandbox mode only. */
export const sandboxRoutes = all.filter(([, path]) => path.startsWith('/v1/sandbox/'))
export const routes = all.filter((route) => !sandboxRoutes.includes(route))
export const operatorRoutes = routes.filter(([, path]) => path.startsWith('/v1/operator/'))

/** What has to be proved before it is done; called once when the program starts. */
export const registerActs = (): void => {
  for (const { acts } of MODULES) acts?.()
}

/** Everything that the worker runs. */
export const allHandlers = (needs: JobNeeds): readonly Handler[] => [
  keyPurge,
  ...MODULES.flatMap(({ jobs }) => jobs?.(needs) ?? []),
]
