/**
 * Messages to people, as the modules that write them declare them: what each is told, and its words in each language. Values
 * are text; times are ISO 8601, links start with "/" and get the public address.
 */
import type { InEachLanguage, Lang } from './languages.ts'
import { parseMoment } from './time/times.ts'
import { momentText } from './time/when.ts'

/** What each message is told. A module adds its own where it writes the words, with `declare module`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by those who write messages
export interface MessageParams {}
export type Template = keyof MessageParams

/** One message in one language, ready to be read. An SMS shows `text` alone. */
export type Message = {
  readonly subject: string
  readonly text: string
  /** Stands in `text` too; its own field so that the sandbox inbox can hand it on. */
  readonly code?: string
  readonly links?: readonly string[]
}

/** What letters have from the program, in the language of their reader. */
export type Speaker = {
  /** "25 November 2026, 18:00 (UTC+8)"; text that is no time is left as it is. */
  readonly moment: (iso: string) => string
  /** "25 November 2026"; '' where it is no time. */
  readonly day: (iso: string) => string
  /** The public address of a link that starts with "/"; whatever is linked is handed on with the message. */
  readonly link: (path: string) => string
  /** The other side as the reader knows it; '' is somebody whose name has been erased. */
  readonly party: (name: string) => string
  /** Why money went another way, of a code. */
  readonly why: (code: string) => string
  /** Why less is paid out than was agreed, of codes. */
  readonly less: (codes: readonly string[]) => string
  /** What was told in every language. */
  readonly mine: <Value>(texts: InEachLanguage<Value>) => Value
  /** What happened, when, and the link that freezes. */
  readonly freezeIf: (
    subject: string,
    what: string,
    linked: { readonly at: string; readonly freeze_link: string },
  ) => Said
}
export type Said = Pick<Message, 'subject' | 'text'>
/** As words have them, one function for each. */
export type Letters<T extends Template> = {
  readonly [P in T]: (told: MessageParams[P], say: Speaker) => Said
}

export type Words<T extends Template> = (params: MessageParams[T]) => Message
export type Words2<T extends Template> = { readonly [L in Lang]: Words<T> }
export type Catalogue<T extends Template> = { readonly [P in T]: Words2<P> }
export type Messages = Partial<Catalogue<Template>>

let all: Messages | undefined

/** What can be written, of everybody who writes. */
export const useMessages = (catalogues: readonly Messages[]): void => {
  all = Object.assign({}, ...catalogues)
}

export const messageIn = <T extends Template>(template: T, params: MessageParams[T], lang: Lang): Message => {
  const words = all?.[template]
  if (!words) throw new Error(`no module of src/modules.ts writes ${template}`)
  return words[lang](params)
}

/** "25 November 2026, 18:00 (UTC+8)", in the zone in use; text that is no time is left as it is. */
export const moment = (iso: string, lang: Lang): string => {
  const at = parseMoment(iso)
  return at ? momentText(at, lang) : iso
}
