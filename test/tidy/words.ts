/** What people read exists in English and Chinese at the same time, or not at all. */
import type { ObjectExpression, ObjectProperty } from 'oxc-parser'
import { literalsOf, type Rule, type RuleWith, type Source, type Violation, visit, where } from './tree.ts'

type Words = Readonly<Record<string, Readonly<Record<string, unknown>>>>
// In two pieces, so that the rule does not find itself.
const NEVER = '全部' + '删除'
const HAN = /\p{Script=Han}/u

/** Every entry speaks both languages, in the right script, in every field. */
export const wordsComplete = (name: string, catalogue: Words): Violation[] =>
  Object.entries(catalogue).flatMap(([code, entry]) => {
    const en = flatten(entry.en)
    const zh = flatten(entry['zh-CN'])
    const fields = new Set([...Object.keys(en), ...Object.keys(zh)])
    if (fields.size === 0) return [`${name}.${code}: no words`]
    return [...fields].flatMap((field) => {
      const at = `${name}.${code}${field}`
      return [
        ...(en[field]?.trim() && !HAN.test(en[field]) ? [] : [`${at}: no English words`]),
        ...(zh[field]?.trim() && HAN.test(zh[field]) ? [] : [`${at}: no Chinese words`]),
        ...(zh[field]?.includes(NEVER) ? [`${at}: promises more than a keeping time allows`] : []),
      ]
    })
  })

/** Words as field path → text; a bare string is the field ''. */
const flatten = (value: unknown, field = ''): Record<string, string> => {
  if (typeof value === 'string') return { [field]: value }
  if (typeof value !== 'object' || value === null) return {}
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => flatten(inner, `${field}.${key}`)))
}

/** An object that speaks one of the languages speaks the other, with the same parts, each in its own script. */
export const bothLanguages: Rule = (tree) =>
  tree.sources
    .filter(({ path }) => /^(src|web|sdk|cli|guides)\//.test(path) && !/\.test\.tsx?$/.test(path))
    .flatMap((source) => {
      const found: Violation[] = []
      visit(source, {
        ObjectExpression: (node) => {
          found.push(...checkPair(source, node))
        },
      })
      return found
    })

/** A file of a folder `words/` speaks its own language alone. */
export const ownLanguage: Rule = (tree) =>
  tree.sources.flatMap((source) => {
    const tag = /\/words\/([a-z]{2}(?:-[A-Z]{2})?)\.ts$/.exec(source.path)?.[1]
    if (tag === undefined) return []
    const wrong = (text: string) => (tag === 'zh-CN' ? isEnglish(text) : HAN.test(text))
    return literalsOf(source)
      .filter(({ value }) => !LANGUAGE_NAME.test(value) && wrong(value))
      .map(({ start, value }) => `${where(source, { start })}: not in ${tag}: ${value.slice(0, 60)}`)
  })

/** Outside of words no file names a language or asks which one it is: a language more would be an edit there. */
export const namesNoLanguage: RuleWith<readonly { readonly path: string; readonly why: string }[]> = (
  tree,
  allowed,
) =>
  tree.sources
    .filter(
      ({ path }) => /^(src|cli|web)\//.test(path) && !/\.test\.ts$|\.generated\.ts$|\/words\//.test(path),
    )
    .filter(({ path }) => !allowed.some((one) => one.path === path))
    .flatMap((source) => {
      const found = literalsOf(source)
        .filter(({ value }) => value.includes(OTHER))
        .map(({ start }) => `${where(source, { start })}: names ${OTHER}`)
      visit(source, {
        BinaryExpression: (node) => {
          const compared = [node.left, node.right].some(
            (side) => side.type === 'Literal' && side.value === 'en',
          )
          if (compared) found.push(`${where(source, node)}: asks for one language`)
        },
      })
      return found
    })
const OTHER = 'zh-CN'

/** Words that a page of the app would show in every language: between its elements, or as a name of one. */
export const noTextInPages: Rule = (tree) =>
  tree.sources
    .filter(({ path }) => /^web\/.*\.tsx$/.test(path))
    .flatMap((source) => {
      const found: Violation[] = []
      const add = (node: { start: number }, text: string): void => {
        if (/\p{L}{2}/u.test(text))
          found.push(
            `${where(source, node)}: a text in the code: ${text.trim().slice(0, 40)}; it belongs to web/words/`,
          )
      }
      visit(source, {
        JSXText: (node) => add(node, node.value),
        JSXExpressionContainer: ({ expression }) => {
          if (
            expression.type === 'Literal' &&
            typeof expression.value === 'string' &&
            expression.value !== ' '
          )
            shown(source, expression, add)
        },
        JSXAttribute: ({ name, value }) => {
          if (name.type === 'JSXIdentifier' && READ.has(name.name) && value?.type === 'Literal')
            add(value, String(value.value))
        },
      })
      return found
    })
/** Attributes and properties that somebody reads or hears. */
const READ: ReadonlySet<string> = new Set([
  'aria-label', 'alt', 'title', 'placeholder', 'label', 'hint', 'error', 'close', 'text', 'legend', 'lead', 'go', 'going', 'busy',
]) // biome-ignore format: a list

/** `{'text'}` between elements; as the value of an attribute it may be a class. */
const shown = (
  source: Source,
  { start, end }: { start: number; end: number },
  add: (node: { start: number }, text: string) => void,
): void => {
  const before = source.text.slice(0, start).trimEnd().slice(0, -1).trimEnd()
  if (!before.endsWith('=')) add({ start }, source.text.slice(start + 1, end - 1))
}

const checkPair = (source: Source, node: ObjectExpression): Violation[] => {
  const parts = new Map(
    node.properties.flatMap((it) => (it.type === 'Property' ? [[keyOf(it), it.value]] : [])),
  )
  const en = parts.get('en')
  const zh = parts.get('zh-CN')
  if (!en && !zh) return []
  const at = where(source, node)
  if (!en || !zh) return [`${at}: words in one language only`]
  const fields = [en, zh].map((it) =>
    it.type === 'ObjectExpression'
      ? it.properties
          .flatMap((inner) => (inner.type === 'Property' ? [keyOf(inner)] : []))
          .sort()
          .join()
      : '',
  )
  return [
    ...(fields[0] === fields[1] ? [] : [`${at}: the two languages have different parts`]),
    ...textsIn(source, en).flatMap((text) => (HAN.test(text) ? [`${at}: Chinese in the English words`] : [])),
    ...textsIn(source, zh).flatMap((text) =>
      isEnglish(text) ? [`${at}: English in the Chinese words`] : [],
    ),
  ]
}

const keyOf = ({ key }: ObjectProperty): string => {
  if (key.type === 'Identifier') return key.name
  return key.type === 'Literal' ? String(key.value) : ''
}

/** Each language is named in itself, whatever the page speaks. */
const LANGUAGE_NAME = /^(简体)?中文$|^English$/

const textsIn = (source: Source, range: { start: number; end: number }): string[] =>
  literalsOf(source)
    .filter(({ start }) => start >= range.start && start < range.end)
    .map(({ value }) => value)
    .filter((text) => !LANGUAGE_NAME.test(text))

/** Three Latin words in a row and no Han: a sentence that nobody translated. Codes and names are shorter. */
const isEnglish = (text: string): boolean => !HAN.test(text) && /[a-z]+ [a-z]+ [a-z]+/i.test(text)
