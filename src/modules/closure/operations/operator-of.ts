import { operatorOf } from '../../../kernel/actors.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Call } from '../../../kernel/usecase.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import { isOnePerson } from '../../support/support.ts'
import { eventsOf } from '../case/case.ts'
import type { ClosureRow } from '../case/types.ts'

/** Nobody acts as staff on the case of their own wallet: refuses own_wallet. */
export const requireOthersCase = ({ actor }: Call, c: ClosureRow): void => {
  if (actor.kind === 'operator' && actor.ownWallet === c.wallet) refuse('own_wallet')
}

/** The same for a list. */
export const requireOthersWallets = ({ actor }: Call, wallets: readonly Uuid[]): void => {
  const own = actor.kind === 'operator' ? actor.ownWallet : undefined
  if (own !== undefined && wallets.includes(own)) refuse('own_wallet', { facts: { wallets: [own] } })
}

/** Who may review a case: not whose wallet it is, and not who prepared it for the holder. Refuses own_wallet, approval_own. */
export const reviewerOf = async (tx: Tx, call: Call, c: ClosureRow): Promise<Uuid> => {
  const operator = operatorOf(call)
  requireOthersCase(call, c)
  const prepared = (await eventsOf(tx, c)).find((e) => e.type === 'requested' && e.actor === 'operator')
  if (!prepared?.actor_ref || !(await isOnePerson(tx, prepared.actor_ref, operator))) return operator
  await append(tx, [{ bucket: c.bucket, type: 'approval.own_refused', ref: c.id, data: { by: operator } }])
  return refuse('approval_own')
}
