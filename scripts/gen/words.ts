/** The indexes of the folders `words/`, which put the languages of a room together; and the list of languages. */
import { readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Generator } from './generator.ts'
import { ROOT } from './generator.ts'

const PLACES = ['src', 'cli/src']
/** The room that decides which languages there are; the first is for readers who ask for none. */
const FIRST_ROOM = 'src/kernel/words'
const FIRST = 'en'

const foldersOf = (place: string): string[] =>
  readdirSync(resolve(ROOT, place), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isDirectory() && entry.name === 'words')
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .toSorted()

const tagsIn = (folder: string): string[] =>
  readdirSync(resolve(ROOT, folder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts') && file !== 'shape.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .toSorted((a, b) => Number(b === FIRST) - Number(a === FIRST) || a.localeCompare(b))

/** "zh-CN" is exported as `zhCN`. */
const nameOf = (tag: string): string => tag.replaceAll('-', '')
const keyOf = (tag: string): string => (tag.includes('-') ? `'${tag}'` : tag)
const entryOf = (tag: string): string => (tag.includes('-') ? `'${tag}': ${nameOf(tag)}` : tag)

const indexOf = (folder: string): Generator => ({
  path: `${folder}/words.generated.ts`,
  make: async () => {
    const tags = tagsIn(folder)
    const kernel = relative(folder, 'src/kernel/languages.ts')
    return [
      '/** Written by `npm run gen`: the languages of this folder. */',
      `import { inEachLanguage } from '${kernel}'`,
      ...tags.map((tag) => `import { ${nameOf(tag)} } from './${tag}.ts'`),
      '',
      `export const words = inEachLanguage({ ${tags.map(entryOf).join(', ')} })`,
      '',
    ].join('\n')
  },
})

/** What a browser has: one language, fetched when the page is in it. */
const lateIndexOf = (folder: string): Generator => ({
  path: `${folder}/words.generated.ts`,
  make: async () => {
    const tags = tagsIn(folder)
    return [
      '/** Written by `npm run gen`: the languages of this folder, each loaded when the page is in it. */',
      `import type { ${nameOf(FIRST)} } from './${FIRST}.ts'`,
      '',
      `export type Words = typeof ${nameOf(FIRST)}`,
      '',
      'export const load = {',
      ...tags.map(
        (tag) => `  ${keyOf(tag)}: async (): Promise<Words> => (await import('./${tag}.ts')).${nameOf(tag)},`,
      ),
      '}',
      'export type Lang = keyof typeof load',
      '/** For readers of none of them. */',
      `export const FIRST: Lang = '${FIRST}'`,
      'export const isLang = (tag: string): tag is Lang => Object.hasOwn(load, tag)',
      '',
    ].join('\n')
  },
})

const list: Generator = {
  path: `${dirname(FIRST_ROOM)}/languages.generated.ts`,
  make: async () => {
    const tags = tagsIn(FIRST_ROOM)
    return [
      `/** Written by \`npm run gen\`: one for each file of \`${FIRST_ROOM}/\`. */`,
      `export const TAGS = [${tags.map((tag) => `'${tag}'`).join(', ')}] as const`,
      'export type Lang = (typeof TAGS)[number]',
      '',
      'export const everyTag = <Value>(of: (lang: Lang) => Value): Record<Lang, Value> => ({',
      ...tags.map((tag) => `  ${keyOf(tag)}: of('${tag}'),`),
      '})',
      '',
    ].join('\n')
  },
}

export const wordIndexes: readonly Generator[] = [
  list,
  ...PLACES.flatMap(foldersOf).map(indexOf),
  ...foldersOf('web').map(lateIndexOf),
]
