import type { Queryable } from '../../db/types.ts'
import type { Person } from '../../domain/identity/persons.ts'
import { find } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'

/** A code from before a closing (or its cancelling) is dead after it. Refuses `code_request_over`. */
export const requireEpoch = async (
  q: Queryable,
  person: Pick<Person, 'wallet'>,
  epoch: number | undefined,
): Promise<void> => {
  const [wallet] = await find(q, [person.wallet])
  if (!wallet || wallet.state === 'closed' || wallet.epoch !== epoch) refuse('code_request_over')
}
