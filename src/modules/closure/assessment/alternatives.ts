/** Less than closing, offered beside it and never instead of it: end one thing, or keep the wallet as a spare. */

import type { Uuid } from '../../../kernel/ids.ts'
import type { Lang } from '../../../kernel/languages.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Situation } from './evaluate.ts'
import { words } from './words/words.generated.ts'

export const ALTERNATIVES = ['pause', 'close_pocket', 'unlink', 'close_credit_line'] as const
type Action = (typeof ALTERNATIVES)[number]

/** In the order in which they take away less. */
export const alternativesOf = (
  wallet: { readonly id: Uuid; readonly currency: Currency },
  { pockets, obligations }: Situation,
  lang: Lang,
) => {
  const base = `/v1/wallets/${wallet.id}`
  const offer = (action: Action, method: 'POST' | 'DELETE', to: { href: string; label: string | null }) => ({
    action,
    method,
    ...to,
    words: words[lang].alternatives[action],
  })
  const about = (code: string) => obligations.filter((o) => o.code === code)
  return [
    offer('pause', 'POST', { href: `${base}/pause`, label: null }),
    ...about('instrument.linked').map((o) =>
      offer('unlink', 'DELETE', {
        href: `${base}/instruments/${o.object.ref}`,
        label: o.object.label ?? null,
      }),
    ),
    ...pockets
      .filter((p) => p.currency !== wallet.currency)
      .map((p) =>
        offer('close_pocket', 'DELETE', { href: `${base}/pockets/${p.currency}`, label: p.currency }),
      ),
    ...about('credit_line.open').map((o) =>
      offer('close_credit_line', 'DELETE', { href: `${base}/credit-line`, label: o.object.label ?? null }),
    ),
  ]
}
