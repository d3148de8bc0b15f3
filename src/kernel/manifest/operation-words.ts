/** What the reference says of operations, in every language: a module brings it as `says`, `src/modules.ts` hands it over. */
import { FIRST_LANG, type InEachLanguage, type Lang } from '../languages.ts'

export type OperationWords = {
  /** By the first part of the names of operations. */
  readonly areas: Readonly<Record<string, string>>
  /** By operation, and so the next. */
  readonly summaries: Readonly<Record<string, string>>
  readonly descriptions: Readonly<Record<string, string>>
  /** What fields mean that only this module has: by name, or by shape and name where the name means something else there. */
  readonly fields: Readonly<Record<string, string>>
}

let rooms: readonly InEachLanguage<OperationWords>[] = []

export const useOperationWords = (said: readonly InEachLanguage<OperationWords>[]): void => {
  for (const section of ['areas', 'summaries', 'descriptions', 'fields'] as const) {
    const keys = said.flatMap((room) => Object.keys(room[FIRST_LANG][section]))
    const twice = keys.filter((key, i) => keys.indexOf(key) !== i)
    if (twice.length > 0) throw new Error(`said of by two modules: ${twice.join(', ')}`)
  }
  rooms = said
}

const find = (section: keyof OperationWords, key: string, lang: Lang): string | undefined =>
  rooms.map((room) => room[lang][section][key]).find((text) => text !== undefined)

/** One sentence of what an operation does; its name where nothing is said, which the contract's test finds. */
export const summaryOf = ({ name }: { readonly name: string }, lang: Lang): string =>
  find('summaries', name, lang) ?? name
export const descriptionOf = ({ name }: { readonly name: string }, lang: Lang): string | undefined =>
  find('descriptions', name, lang)
export const aboutArea = (area: string, lang: Lang): string => find('areas', area, lang) ?? area
export const fieldOfModules = (key: string, lang: Lang): string | undefined => find('fields', key, lang)
export const fieldsOfModules = (lang: Lang): readonly string[] =>
  rooms.flatMap((room) => Object.values(room[lang].fields))
