/** Less than closing, offered beside it and never instead of it: end one thing, or keep the wallet as a spare. */

import { declared } from '../../../declared.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { type Alternative, codesOf } from '../../../kernel/manifest/declares.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Situation } from './evaluate.ts'
import { words } from './words/words.generated.ts'

const BROUGHT = codesOf(declared.alternatives)
export const ALTERNATIVES = ['pause', 'close_pocket', ...BROUGHT] as const
type Action = (typeof ALTERNATIVES)[number]

/** In the order in which they take away less. */
export const alternativesOf = (
  wallet: { readonly id: Uuid; readonly currency: Currency },
  { pockets, obligations }: Situation,
  lang: Lang,
) => {
  const base = `/v1/wallets/${wallet.id}`
  const own = words[lang].alternatives
  const end = (
    action: Action,
    path: string,
    to: { readonly label: string | null; readonly words: string },
  ) => ({
    action,
    method: 'DELETE' as const,
    href: base + path,
    ...to,
  })
  const brought = (what: Alternative['ends']) =>
    BROUGHT.flatMap((action) => {
      const { of, ends, path, words: said } = declared.alternatives[action]
      if (ends !== what) return []
      return obligations
        .filter(({ code }) => code === of)
        .map(({ object: { ref, label = null } }) =>
          end(action, path.replace('{ref}', ref), { label, words: said[lang] }),
        )
    })
  return [
    {
      action: 'pause' as const,
      method: 'POST' as const,
      href: `${base}/pause`,
      label: null,
      words: own.pause,
    },
    ...brought('link'),
    ...pockets
      .filter((p) => p.currency !== wallet.currency)
      .map(({ currency }) =>
        end('close_pocket', `/pockets/${currency}`, { label: currency, words: own.close_pocket }),
      ),
    ...brought('contract'),
  ]
}
