import { refuse } from '../../../kernel/errors.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { find } from '../../wallets/wallets.ts'
import type { Person } from '../persons.ts'

/** A code from before a closing (or its cancelling) is dead after it. Refuses `code_request_over`. */
export const requireEpoch = async (
  q: Queryable,
  person: Pick<Person, 'wallet'>,
  epoch: number | undefined,
): Promise<void> => {
  const [wallet] = await find(q, [person.wallet])
  if (!wallet || wallet.state === 'closed' || wallet.epoch !== epoch) refuse('code_request_over')
}
