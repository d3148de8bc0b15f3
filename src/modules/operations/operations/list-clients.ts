import Type from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import { named } from '../../../kernel/named.ts'
import { Time } from '../../../kernel/shapes.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { allReleases } from '../operations.ts'

export const listClients = readUseCase({
  kind: 'read',
  name: 'operator.list_clients',
  access: ['operator'],
  availableDuringMaintenance: true,
  output: named('ClientList', {
    clients: Type.Array(
      named('ClientRule', {
        name: Type.String(),
        minimum: Type.String(),
        announced_at: Time,
        enforced_at: Time,
        update_url: Type.String(),
      }),
    ),
  }),
  refuses: [],
  async run(db) {
    const rows = await allReleases(db)
    return {
      clients: rows.map((r) => ({
        ...r,
        announced_at: isoOf(r.announced_at),
        enforced_at: isoOf(r.enforced_at),
      })),
    }
  },
})
