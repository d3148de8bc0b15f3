/** What each message is told. Values are text; times are ISO 8601, links start with "/" and get the public address. */
import type { Lang } from '../../../kernel/languages.ts'
import { parseMoment } from '../../../kernel/time/times.ts'
import { momentText } from '../../../kernel/time/when.ts'
import type { ClosingTold } from './told-closing.ts'
import type { IdentityTold } from './told-identity.ts'
import type { MoneyTold } from './told-money.ts'
import type { RoleTold } from './told-roles.ts'

export type { PayoutTold } from './told-closing.ts'
export type { HeldTold, UndoneTold } from './told-identity.ts'

export type TemplateParams = IdentityTold & ClosingTold & RoleTold & MoneyTold
export type Template = keyof TemplateParams

/** One message in one language, ready to be read. An SMS shows `text` alone. */
export type Message = {
  readonly subject: string
  readonly text: string
  /** Stands in `text` too; its own field so that the sandbox inbox can hand it on. */
  readonly code?: string
  readonly links?: readonly string[]
}

export type Words<T extends Template> = (params: TemplateParams[T]) => Message
export type Words2<T extends Template> = { readonly [L in Lang]: Words<T> }
export type Catalogue<T extends Template> = { readonly [P in T]: Words2<P> }

/** "25 November 2026, 18:00 (UTC+8)", in the zone in use; text that is no time is left as it is. */
export const moment = (iso: string, lang: Lang): string => {
  const at = parseMoment(iso)
  return at ? momentText(at, lang) : iso
}
