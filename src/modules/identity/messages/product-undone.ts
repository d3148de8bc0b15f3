/** What a freeze has taken back of products, or names, in the words of each. */
import { declared } from '../../../declared.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { codesOf } from '../../../kernel/manifest/declares.ts'
import type { OwnUndone, UndoneTold } from './told.ts'

type OwnWords = Readonly<Record<OwnUndone, (what: string, at: string) => string>>
const PRODUCTS = codesOf(declared.undone)

/** A line of the list; `own` are the words of the kinds that no product brings. `at` is as it is read. */
export const undoneIn =
  (own: OwnWords, lang: Lang) =>
  ({ kind, what, at }: UndoneTold): string => {
    const product = PRODUCTS.find((one) => one === kind)
    if (product) return declared.undone[product][lang].replaceAll('{what}', what).replaceAll('{at}', at)
    return isOwn(own, kind) ? own[kind](what, at) : ''
  }

const isOwn = (own: OwnWords, kind: string): kind is OwnUndone => Object.hasOwn(own, kind)
