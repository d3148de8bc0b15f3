/** What everybody reads of windows and incidents, as it is kept: in each language in which it was said. */
import {
  eachLanguage,
  type FIRST_LANG,
  type InEachLanguage,
  type Lang,
  textIn,
} from '../../kernel/languages.ts'

export type Notice = InEachLanguage<string>
/** A language that came after it was said is missing. */
export type Kept = { readonly [L in Lang]?: string } & { readonly [L in typeof FIRST_LANG]: string }

export const everywhere = (kept: Kept): Notice => eachLanguage((lang) => textIn(kept, lang))

export const isSame = (one: Kept, other: Kept): boolean =>
  JSON.stringify(everywhere(one)) === JSON.stringify(everywhere(other))

/**
 * Two languages have columns of their own, which an earlier release writes and reads while it still runs beside this one.
 * `column`: of all languages; `param`: the same as a parameter.
 */
export const readNotice = (column: string, table = ''): string =>
  `coalesce(${table}${column}, jsonb_build_object('en', ${table}${column}_en, 'zh-CN', ${table}${column}_zh)) AS ${column}`
export const writeNotice = (param: string): string =>
  `${param}::jsonb, ${param}::jsonb ->> 'en', coalesce(${param}::jsonb ->> 'zh-CN', ${param}::jsonb ->> 'en')`
