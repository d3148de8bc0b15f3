import Type from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import { named } from '../../../kernel/named.ts'
import { Id, Time, WalletParams } from '../../../kernel/shapes.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { authorisationsOf, clientsOf } from '../authorisations.ts'

export const listAuthorisations = readUseCase({
  kind: 'read',
  name: 'mandates.list_authorisations',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: named('AuthorisationList', {
    authorisations: Type.Array(
      named('Authorisation', {
        id: Id,
        client: Type.String(),
        scopes: Type.Array(Type.String()),
        created_at: Time,
        until: Time,
      }),
    ),
  }),
  refuses: [],
  async run(db, _call, { params }) {
    const found = await authorisationsOf(db, [params.wallet], await db.now())
    const clients = await clientsOf(db, found)
    return {
      authorisations: found.map((a) => ({
        id: a.id,
        client: clients.get(a.id) ?? '',
        scopes: [...a.scopes],
        created_at: isoOf(a.created_at),
        until: isoOf(a.expires_at),
      })),
    }
  },
})
