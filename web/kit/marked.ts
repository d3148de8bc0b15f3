/**
 * A language that is made of English, each text in brackets: "⟦Closed⟧". What is read outside of them is a text outside of
 * `words/`. A server that tests start has it; nobody else asks for it.
 */
export const marked = <Words>(value: Words): Words => mark(value) as Words

const mark = (value: unknown): unknown => {
  if (typeof value === 'string') return value === '' ? value : `⟦${value}⟧`
  if (Array.isArray(value)) return value.map(mark)
  if (typeof value === 'function') return (...given: readonly unknown[]) => mark(value(...given))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mark(inner)]))
}
