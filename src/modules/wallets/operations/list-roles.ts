import Type from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { Id, Time, WalletParams } from '../../payments/operations/shapes.ts'
import { type Role, rolesAbout, rolesOf } from '../standing.ts'

const SIDES = ['holder', 'other', 'offered'] as const
type Side = (typeof SIDES)[number]

export const listRoles = readUseCase({
  kind: 'read',
  name: 'wallets.list_roles',
  summary:
    'Whom the holder looks after and who looks after them, with whom a wallet is shared, what is offered to them',
  access: ['holder', 'operator'],
  alwaysOpen: true,
  params: WalletParams,
  output: Type.Object({
    roles: Type.Array(
      Type.Object({
        id: Id,
        kind: Type.Enum(['guardian', 'joint']),
        side: Type.Enum(SIDES, {
          description:
            'What this wallet is in it: the guardian’s or the shared wallet (holder), looked after or the wallet of the other holder (other), or the one that the role is offered to',
        }),
        wallet: Id,
        other: Id,
        since: Time,
        consented_at: Type.Union([Time, Type.Null()]),
      }),
    ),
  }),
  refuses: [],
  async run(db, _call, { params }) {
    const own = await rolesOf(db, [params.wallet])
    const about = await rolesAbout(db, params.wallet)
    return { roles: [...own, ...about].map((role) => show(role, params.wallet)) }
  },
})

const show = ({ id, kind, wallet, other, since, consented_at }: Role, viewer: Uuid) => ({
  id,
  kind,
  side: sideOf({ wallet, other }, viewer),
  wallet,
  other,
  since: isoOf(since),
  consented_at: consented_at && isoOf(consented_at),
})

const sideOf = ({ wallet, other }: Pick<Role, 'wallet' | 'other'>, viewer: Uuid): Side =>
  wallet === viewer ? 'holder' : other === viewer ? 'other' : 'offered'
