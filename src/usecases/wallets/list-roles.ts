import Type from 'typebox'
import { isoOf } from '../../clock.ts'
import { rolesOf } from '../../domain/wallets/standing.ts'
import { readUseCase } from '../../usecase.ts'
import { Id, Time, WalletParams } from '../money/shapes.ts'

export const listRoles = readUseCase({
  kind: 'read',
  name: 'wallets.list_roles',
  summary: 'Whom the holder looks after, and with whom the wallet is shared',
  access: ['holder', 'operator'],
  alwaysOpen: true,
  params: WalletParams,
  output: Type.Object({
    roles: Type.Array(
      Type.Object({
        id: Id,
        kind: Type.Enum(['guardian', 'joint']),
        other: Id,
        since: Time,
        consented_at: Type.Union([Time, Type.Null()]),
      }),
    ),
  }),
  refuses: [],
  async run(db, _call, { params }) {
    const roles = (await rolesOf(db, [params.wallet])).map(({ id, kind, other, since, consented_at }) => ({
      id,
      kind,
      other,
      since: isoOf(since),
      consented_at: consented_at && isoOf(consented_at),
    }))
    return { roles }
  },
})
