/** What the documents point at exists: files, and commands of package.json. */
import { posix } from 'node:path'
import { manifestOf } from './project.ts'
import { lineAt, type Rule, type TextFile, type Tree } from './tree.ts'

const documentsOf = (tree: Tree): readonly TextFile[] => tree.files.filter(({ path }) => path.endsWith('.md'))

export const linksResolve: Rule = (tree) =>
  documentsOf(tree).flatMap((document) =>
    [...document.text.matchAll(/\]\((?!\w+:|#|\/)([^)#\s]+)[^)]*\)/g)]
      .filter((link) => !exists(tree, posix.join(posix.dirname(document.path), link[1] ?? '')))
      .map((link) => `${document.path}:${lineAt(document.text, link.index)}: ${link[1]} does not exist`),
  )

const exists = (tree: Tree, path: string): boolean => {
  const folder = `${path.replace(/\/$/, '')}/`
  return tree.files.some((file) => file.path === path || file.path.startsWith(folder))
}

/** Each decision has a number of its own, without gaps, in the name of its file and in its title. */
export const decisionsNumbered: Rule = (tree) =>
  documentsOf(tree)
    .filter(({ path }) => path.startsWith('docs/decisions/'))
    .toSorted((a, b) => a.path.localeCompare(b.path))
    .flatMap(({ path, text }, index) => {
      const number = String(index + 1).padStart(4, '0')
      if (!posix.basename(path).startsWith(`${number}-`)) return [`${path}: expected number ${number} here`]
      return text.startsWith(`# ${number} `) ? [] : [`${path}: its title does not begin with ${number}`]
    })

/** `npm start`, `npm test` and every `npm run NAME` that a reader is told to type. */
export const commandsExist: Rule = (tree) => {
  const { scripts } = manifestOf(tree)
  return documentsOf(tree).flatMap((document) =>
    [...document.text.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)]
      .filter((found) => !scripts.includes(found[1] ?? found[2] ?? ''))
      .map(
        (found) => `${document.path}:${lineAt(document.text, found.index)}: no script for \`${found[0]}\``,
      ),
  )
}

/** The same page in two languages runs the same commands. */
export const sameExamples = (one: string, other: string): boolean =>
  examplesIn(one).join('\n') === examplesIn(other).join('\n')

const examplesIn = (text: string): string[] =>
  [...text.matchAll(/```\w+\n([\s\S]*?)```/g)].map((block) => (block[1] ?? '').replaceAll(/\s*# .*$/gm, ''))

/** `| module | owns | may import; remark |` → [module, imports]. */
export const moduleRows = (text: string): [string, string[]][] =>
  [...text.matchAll(/^\| ([a-z]+) \|[^|]*\| ([a-z, –]+)[;|]?/gm)]
    .filter((row) => row[1] !== 'module')
    .map((row) => [row[1] ?? '', (row[2] ?? '').split(/[,–\s]+/).filter(Boolean)])

/** Code, as one names a file of it: a folder and a name. */
const FILE = /`(\.{0,2}\/?(?:[\w.-]+\/)+[\w.-]+\.(?:tsx?|mjs|sql|ya?ml))`/g
const withoutBlocks = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '')

/** A file that a document names by its path, or by the end of it, is there. What has changed since stands in the changelog. */
export const filesExist: Rule = (tree) => {
  const paths = tree.files.map(({ path }) => path)
  return documentsOf(tree)
    .filter(({ path }) => path !== 'CHANGELOG.md')
    .flatMap(({ path, text }) =>
      [...withoutBlocks(text).matchAll(FILE)]
        .map(([, named = '']) => named.replace(/^[./]+/, ''))
        .filter((named) => !paths.some((each) => each === named || each.endsWith(`/${named}`)))
        .map((named) => `${path}: ${named} is not there`),
    )
}
