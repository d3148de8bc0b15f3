/** Where the money of a closing goes, as somebody else reads it who shares the wallet. */
import type { Lang } from '../../../kernel/languages.ts'
import { words as basics } from '../../../kernel/words/words.generated.ts'
import type { PayoutTold } from './told.ts'
import { words } from './words/words.generated.ts'

export const theirPayoutsText = (payouts: readonly PayoutTold[], lang: Lang): string =>
  payouts
    .map(({ amount, way, account }) => `${amount}${amount && ' '}${words[lang].their_ways[way](account)}`)
    .join(basics[lang].basics.and_so)
