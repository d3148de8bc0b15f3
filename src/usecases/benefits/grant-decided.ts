/** What is given to a wallet: by one person, or once two have seen it. */
import Type from 'typebox'
import type { Tx } from '../../db/types.ts'
import { grant } from '../../domain/benefits/benefits.ts'
import { lockShared } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'
import { Text } from '../../text-schema.ts'
import { momentIn } from '../../times.ts'
import { Id, Time } from '../money/shapes.ts'

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
