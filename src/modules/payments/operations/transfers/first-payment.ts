/**
 * A payment beyond what a session alone may move, to a wallet never paid before, arrives later (延时到账): a password and a new
 * network would otherwise empty a wallet in half a second. Only proved payments are asked about: without a proof the lane takes the
 * day's small sum and looks nothing up. Decision 0029.
 */
import type { Uuid } from '../../../../kernel/ids.ts'
import type { Db } from '../../../../platform/db/types.ts'
import { defaultPack } from '../../../policy/policy.ts'
import { find } from '../../payments.ts'
import { isKnownPayee } from '../../transfers/payees.ts'

type Paying = { readonly id: Uuid; readonly wallet: Uuid; readonly payee: Uuid; readonly proof: boolean }

/** So long it waits (ISO 8601); undefined: not at all. A payment that was made is answered as it was. */
export const waitOf = async (db: Db, { id, wallet, payee, proof }: Paying): Promise<string | undefined> => {
  if (!proof) return undefined
  const { new_payee: wait, to_others } = defaultPack().money_out
  return db.tx(async (tx) => {
    const [made] = await find(tx, [id])
    if (made) return made.arrives_at ? wait : undefined
    if (Temporal.Duration.from(wait).blank) return undefined
    const at = await tx.now()
    const known = await isKnownPayee(tx, { wallet, payee }, { at, wait, small: to_others.each })
    return known ? undefined : wait
  })
}
