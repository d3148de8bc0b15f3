/** The words of those who share a wallet: a closing that their freeze has stopped goes on only when they agree anew. */

import { refuse } from '../../../kernel/errors.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { rolesOf } from '../../wallets/wallets.ts'
import { restsOnWords } from '../case/rules.ts'
import type { ClosureRow } from '../case/types.ts'

/** Whether it was confirmed on a word that counts no more. */
export const lacksWord = async (q: Queryable, c: ClosureRow): Promise<boolean> =>
  restsOnWords(c) &&
  (await rolesOf(q, [c.wallet])).some(({ kind, consented_at }) => kind === 'joint' && consented_at === null)

/** Refuses stop_needs_agreement. */
export const requireWords = async (q: Queryable, c: ClosureRow): Promise<void> => {
  if (await lacksWord(q, c)) refuse('stop_needs_agreement')
}
