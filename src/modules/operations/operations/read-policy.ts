import Type from 'typebox'
import { refuse } from '../../../kernel/errors.ts'
import { named } from '../../../kernel/named.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { allPacks, PackSchema, unverifiedRules } from '../../policy/policy.ts'

/** The rules a wallet is under, with the source of each: public, because who wants to leave may check them. */
export const readPolicy = readUseCase({
  kind: 'read',
  name: 'operations.read_policy',
  access: ['public'],
  availableDuringMaintenance: true,
  params: Type.Object({ pack: Type.String({ pattern: '^[a-z][a-z0-9-]{0,31}$' }) }),
  output: named('PublishedPolicy', { pack: PackSchema, unverified_rules: Type.Array(Type.String()) }),
  refuses: ['not_found'],
  async run(_db, _call, { params }) {
    const pack = allPacks().find(({ id }) => id === params.pack) ?? refuse('not_found')
    return { pack, unverified_rules: unverifiedRules(pack) }
  },
})
