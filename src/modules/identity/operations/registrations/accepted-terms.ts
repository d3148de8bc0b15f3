import { refuse } from '../../../../kernel/errors.ts'
import { defaultPack } from '../../../policy/policy.ts'

/** The terms are accepted by pack and version. Refuses `terms_changed`: nobody accepts what they were not shown. */
export const acceptedTerms = (accepted: {
  pack: string
  version: string
}): { pack: string; version: string } => {
  const { id, version } = defaultPack()
  if (accepted.pack !== id || accepted.version !== version)
    refuse('terms_changed', { facts: { pack: id, version } })
  return { pack: id, version }
}
