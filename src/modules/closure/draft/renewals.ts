/** What would be renewed while a closing waits for its end: whoever signs to close when ready signs that it is not. */
import type { Lang } from '../../../kernel/languages.ts'
import { formatMoney } from '../../../kernel/money.ts'
import { participants, type WalletRef } from '../../../kernel/participant.ts'
import { words as basics } from '../../../kernel/words/words.generated.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { labelOf } from '../assessment/label-words.ts'
import type { Renewal } from '../case/types.ts'
import { words } from '../words/words.generated.ts'

export const renewalsOf = async (q: Queryable, wallet: WalletRef): Promise<Renewal[]> => {
  const found: Renewal[] = []
  for (const participant of participants())
    for (const object of (await participant.renewals?.(q, [wallet]))?.get(wallet.wallet) ?? []) {
      const { kind, ref, label = null, amount, currency } = object
      if (amount !== undefined && currency)
        found.push({ kind, ref, label, amount: amount.toString(), currency })
    }
  return found
}

export const endRenewals = async (tx: Tx, wallet: WalletRef): Promise<void> => {
  for (const participant of participants()) await participant.endRenewals?.(tx, [wallet])
}

/** "CNY 9,000.00 (7 December 2026)" for each; '' where there is none. */
export const renewalsText = (renewals: readonly Renewal[], lang: Lang): string =>
  renewals
    .map(({ kind, label, amount, currency }) => {
      const day = labelOf({ kind, label }, lang)
      const money = formatMoney({ amount: BigInt(amount), currency })
      return day === null ? money : words[lang].acts.renewal(money, day)
    })
    .join(basics[lang].basics.and_so)
