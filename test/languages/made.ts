/** Loaded before a server: one more language, in which every text of ours stands in brackets: "⟦Closed⟧". */
import { addMadeLanguage } from '../../src/kernel/languages.ts'

/** The addresses of a letter are no text. */
const isAddresses = (key: string, value: unknown): boolean => key === 'links' && Array.isArray(value)

const marked = (value: unknown): unknown => {
  if (typeof value === 'string') return value === '' ? value : `⟦${value}⟧`
  if (Array.isArray(value)) return value.map(marked)
  if (typeof value === 'function') return (...given: readonly unknown[]) => marked(value(...given))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, isAddresses(key, inner) ? inner : marked(inner)]),
  )
}

addMadeLanguage('qps', <Words>(english: Words) => marked(english) as Words)
