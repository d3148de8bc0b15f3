/** What fields mean: what a schema does not say of its members itself, by the words of the modules and of this folder. */
import { eachLanguage, FIRST_LANG, fill, LANGS, type Lang } from '../../../kernel/languages.ts'
import { fieldOfModules, fieldsOfModules } from '../../../kernel/manifest/operation-words.ts'
import { once } from '../../../kernel/once.ts'
import { words as basics } from '../../../kernel/words/words.generated.ts'
import { words } from './words/words.generated.ts'

type Plain = Readonly<Record<string, unknown>>
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const known = (key: string, lang: Lang): string | undefined => {
  const shared: Readonly<Record<string, string>> = words[lang].fields
  return fieldOfModules(key, lang) ?? shared[key]
}

/** Of one shape (`TransferRequest.to`), of all members of one (`PolicyPack.provenance.*`), or of the name wherever it stands. */
const meaningOf = (shape: string, name: string, lang: Lang): string | undefined =>
  known(`${shape}.${name}`, lang) ?? known(`${shape}.*`, lang) ?? known(name, lang) ?? inLanguage(name, lang)

/** Texts by language have the tags as names. */
const inLanguage = (name: string, lang: Lang): string | undefined => {
  const tag = LANGS.find((each) => each === name)
  return tag && fill(words[lang].in_language, { name: basics[tag].name })
}

/** In an address a name may mean less than in a body: `?state`. */
export const meaningOfParameter = (name: string, lang: Lang): string | undefined =>
  known(`?${name}`, lang) ?? known(name, lang)

const CHOICES = ['anyOf', 'oneOf', 'allOf'] as const

/** Is it said at the schema, at what it may be, or at the shape it refers to? */
const isSaid = (schema: unknown, shapes: Plain): boolean => {
  if (!isPlain(schema)) return false
  if (typeof schema.description === 'string') return true
  const { $ref } = schema
  if (typeof $ref === 'string') return isSaid(shapes[$ref.split('/').at(-1) ?? ''], {})
  return CHOICES.some((key) => {
    const choices: unknown = schema[key]
    return Array.isArray(choices) && choices.some((choice) => isSaid(choice, shapes))
  })
}

type Where = { readonly shapes: Plain; readonly lang: Lang }

/** A schema whose members all say what they mean; `shape` is its name, or its way from the next shape that has one. */
export const described = (schema: unknown, shape: string, where: Where): unknown => {
  if (Array.isArray(schema)) return schema.map((part) => described(part, shape, where))
  if (!isPlain(schema)) return schema
  const here = typeof schema.title === 'string' ? schema.title : shape
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (VALUES.has(key)) return [key, value]
      return [key, key === 'properties' ? members(value, here, where) : described(value, here, where)]
    }),
  )
}

/** Members of a schema that hold values, not schemas. */
const VALUES: ReadonlySet<string> = new Set(['enum', 'const', 'required', 'examples', 'default'])

const members = (properties: unknown, shape: string, where: Where): unknown => {
  if (!isPlain(properties)) return properties
  return Object.fromEntries(
    Object.entries(properties).map(([name, member]) => {
      const inner = described(member, `${shape}.${name}`, where)
      const meaning = isSaid(member, where.shapes) ? undefined : meaningOf(shape, name, where.lang)
      return [name, isPlain(inner) && meaning !== undefined ? { ...inner, description: meaning } : inner]
    }),
  )
}

/** The language of what a field means: words are in the reader's, what stands at a schema is in the first. */
export const langOfMeaning = (meaning: string, lang: Lang): Lang =>
  texts[lang]().has(meaning) ? lang : FIRST_LANG
const texts = eachLanguage((lang) =>
  once(() => new Set([...Object.values(words[lang].fields), ...fieldsOfModules(lang)])),
)
