/** Roles as their two sides read them. */

import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, Time } from '../../../../kernel/shapes.ts'
import type { AskedRole } from '../../role-asked.ts'
import type { Role } from '../../standing.ts'

const With = Type.String({
  description: 'Who it is, as statements name them: masked; empty when they have left',
})
const SIDES = ['holder', 'other', 'offered'] as const
type Side = (typeof SIDES)[number]

export const RoleShape = named('Role', {
  id: Id,
  kind: Type.Enum(['guardian', 'joint']),
  side: Type.Enum(SIDES, {
    description:
      'What this wallet is in it: the guardian’s or the shared wallet (holder), looked after or the wallet of the other holder (other), or the one that the role is offered to',
  }),
  wallet: Id,
  other: Id,
  with: With,
  since: Time,
  consented_at: Type.Union([Time, Type.Null()]),
})

/** Prepared by staff. */
export const AskedRoleShape = named('AskedRole', {
  id: Id,
  kind: Type.Enum(['guardian', 'joint']),
  side: Type.Enum(['holder', 'other'], {
    description:
      'What this wallet is to be in it: the guardian’s or the shared one (holder), or the one that is looked after (other)',
  }),
  with: With,
  asked_at: Time,
  until: Time,
})

export type Sides = Pick<Role, 'wallet' | 'other'>
/** Whom the reader has it with. */
export const otherThan = ({ wallet, other }: Sides, viewer: Uuid): Uuid =>
  wallet === viewer ? other : wallet

export const showRole = ({ id, kind, wallet, other, since, consented_at }: Role, viewer: Uuid) => ({
  id,
  kind,
  side: sideOf({ wallet, other }, viewer),
  wallet,
  other,
  since: isoOf(since),
  consented_at: consented_at && isoOf(consented_at),
})

export const showAsked = ({ id, kind, wallet, asks, asked_at, until }: AskedRole) => ({
  id,
  kind,
  side: wallet === asks ? ('holder' as const) : ('other' as const),
  asked_at: isoOf(asked_at),
  until: isoOf(until),
})

const sideOf = ({ wallet, other }: Pick<Role, 'wallet' | 'other'>, viewer: Uuid): Side =>
  wallet === viewer ? 'holder' : other === viewer ? 'other' : 'offered'
