import { refuse } from '../../../../kernel/errors.ts'
import { bucketOf, type Uuid } from '../../../../kernel/ids.ts'
import { mac } from '../../../../kernel/keys/keys.ts'
import type { Queryable } from '../../../../platform/db/types.ts'
import { find } from '../../../wallets/wallets.ts'
import { sealMemo } from '../../payments.ts'
import { statementId, type Transfer } from '../../transfers/transfers.ts'

type Wish = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly to: Uuid
  /** `movesLater` of the transfer. */
  readonly later: boolean
  readonly text: string
}

/** The memo once for each side; the fingerprint tells a repeat from another text without telling the text. */
export const sealedMemo = async (q: Queryable, wish: Wish): Promise<NonNullable<Transfer['memo']>> => {
  const { id, wallet, to, later, text } = wish
  const persons = new Map((await find(q, [wallet, to])).map((w) => [w.id, w.person]))
  // Where nobody is, nothing will be posted and no memo kept: it is the same work as where somebody is.
  const own = persons.get(wallet) ?? refuse('wallet_unknown')
  const sides = [wallet, to].map((side) => ({ wallet: side, person: persons.get(side) ?? own }))
  const transfer = statementId({ id, bucket: bucketOf(wallet) }, later)
  const [sender, recipient] = await sealMemo(q, { transfer, text, sides })
  if (!sender || !recipient) throw new Error('a memo was not sealed for both sides')
  return { sender, recipient, fingerprint: mac('payments.memo', id, text).toString('hex') }
}
