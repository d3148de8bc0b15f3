/** What is given to a wallet: by one person, or once two have seen it. */

import Type from 'typebox'
import { refuse } from '../../../kernel/errors.ts'
import { Id, Time } from '../../../kernel/shapes.ts'
import { Text } from '../../../kernel/text/text-schema.ts'
import { momentIn } from '../../../kernel/time/times.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { lockShared } from '../../wallets/wallets.ts'
import { grant } from '../benefits.ts'

export const Given = {
  kind: Type.Enum(['coupon', 'points']),
  label: Text('line', {
    minLength: 1,
    maxLength: 80,
    description: 'Of the campaign: the same for everybody',
  }),
  quantity: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }),
  expires_at: Time,
}
/** What the second person sees of a grant. */
export const ShownGrant = Type.Object({ id: Id, wallet: Id, ...Given })
type Granting = Type.Static<typeof ShownGrant>

/** Twice = once. A wallet that is not open any more when the second person decides is another thing: approval_changed. */
export const grantDecided = async (tx: Tx, g: Granting): Promise<void> => {
  const wallet = await lockShared(tx, g.wallet)
  if (wallet.state !== 'open') refuse('approval_changed')
  const [quantity, expires_at] = [BigInt(g.quantity), momentIn(g.expires_at, '/expires_at')]
  await grant(tx, { ...g, wallet: wallet.id, quantity, expires_at, granted_at: await tx.now() })
}
