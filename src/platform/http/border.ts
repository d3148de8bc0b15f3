/** Which refusals of the border an operation can answer, besides those its use-case declares. */
import type { RefusalCode } from '../../kernel/errors.ts'
import type { Route } from '../../kernel/manifest/module.ts'
import { paramsOf } from './route.ts'

/** Any operation. */
const ALWAYS: readonly RefusalCode[] = [
  'request_invalid',
  'not_acceptable',
  'overloaded',
  'unavailable',
  'internal_error',
]
/** Answered before an operation is known, so no operation lists them. */
export const OUTSIDE: readonly RefusalCode[] = [
  'method_not_allowed',
  'http_malformed',
  'headers_too_large',
  'request_timeout',
]

/** Every code that some operation may answer from the border. */
export const BORDER: readonly RefusalCode[] = [
  ...ALWAYS,
  'not_found',
  'sign_in_required',
  'link_over',
  'link_frozen',
  'cross_site_request',
  'recovery_needed',
  'not_allowed',
  'own_wallet',
  'rate_limited',
  'client_outdated',
  'maintenance',
  'json_malformed',
  'body_too_large',
  'media_type_unsupported',
  'outcome_unknown',
  'idempotency_key_missing',
  'idempotency_key_malformed',
  'idempotency_key_reused',
  'request_in_progress',
  'answer_erased',
]

export const borderRefusals = ([method, path, useCase]: Route): readonly RefusalCode[] => {
  const signedIn = useCase.access.some((kind) => kind !== 'public')
  const writes = method !== 'GET'
  const has = (when: boolean, ...codes: RefusalCode[]) => (when ? codes : [])
  return [
    ...ALWAYS,
    ...has(paramsOf(path).length > 0, 'not_found'),
    ...has(signedIn, 'sign_in_required'),
    ...has(useCase.access.includes('bearer'), 'link_over', 'link_frozen'),
    ...has(useCase.access.includes('holder') || useCase.session === 'starts', 'cross_site_request'),
    ...has(useCase.access.includes('holder') && !useCase.whileFrozen, 'recovery_needed'),
    ...has(
      (useCase.access.includes('operator') && useCase.roles !== undefined) ||
        useCase.access.includes('delegate'),
      'not_allowed',
    ),
    ...has(useCase.access.includes('operator'), 'own_wallet'),
    ...has(useCase.limit !== 'none', 'rate_limited'),
    ...has(!useCase.availableDuringMaintenance, 'client_outdated'),
    ...has(!useCase.availableDuringMaintenance && writes, 'maintenance'),
    ...has(writes, 'json_malformed', 'body_too_large', 'media_type_unsupported'),
    ...has(useCase.kind !== 'read', 'outcome_unknown'),
    ...has(useCase.key === 'required', 'idempotency_key_missing', 'idempotency_key_malformed'),
    ...has(useCase.key === 'required', 'idempotency_key_reused', 'request_in_progress', 'answer_erased'),
  ]
}
