/** The project's own papers: scripts, dependencies, names of files, forbidden words, words in both languages. */
import { isUseCase } from './limits.ts'
import { isTest, type Rule, type RuleWith, type Tree, type Violation, visit, where } from './tree.ts'

type Manifest = { scripts: string[]; dependencies: string[] }

export const manifestOf = (tree: Tree): Manifest => {
  const parsed: unknown = JSON.parse(fileText(tree, 'package.json') ?? '{}')
  return { scripts: keysOf(parsed, 'scripts'), dependencies: keysOf(parsed, 'dependencies') }
}

const fileText = (tree: Tree, path: string): string | undefined =>
  tree.files.find((file) => file.path === path)?.text

const keysOf = (value: unknown, field: string): string[] => {
  if (typeof value !== 'object' || value === null) return []
  const entry: unknown = Reflect.get(value, field)
  return typeof entry === 'object' && entry !== null ? Object.keys(entry) : []
}

export const scriptCount: RuleWith<number> = (tree, most) => {
  const { scripts } = manifestOf(tree)
  return scripts.length > most ? [`package.json: ${scripts.length} scripts, at most ${most}`] : []
}

/** Each runtime dependency has its line and its licence in the decision on libraries. */
export const dependencies: RuleWith<{ most: number; decision: string }> = (tree, { most, decision }) => {
  const names = manifestOf(tree).dependencies
  const lines = (fileText(tree, decision) ?? '').split('\n')
  return [
    ...(names.length > most ? [`package.json: ${names.length} runtime dependencies, at most ${most}`] : []),
    ...names
      .filter(
        (name) => !lines.some((line) => line.includes(`\`${name}\``) && /MIT|Apache|ISC|BSD/.test(line)),
      )
      .map((name) => `${decision}: no line says why \`${name}\` is used and under which licence`),
  ]
}

export type Forbidden = { readonly pattern: RegExp; readonly what: string }

/** What a reader elsewhere could not understand: paths of one machine, and how the work was organised. */
export const noForeignWords: RuleWith<readonly Forbidden[]> = (tree, forbidden) =>
  tree.files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        forbidden
          .filter(({ pattern }) => pattern.test(line) || (index === 0 && pattern.test(path)))
          .map(({ what }) => `${path}:${index + 1}: ${what}`),
      ),
  )

const NAME = /^(\.?[a-z0-9]+([-.][a-z0-9]+)*|_[a-z0-9-]+\.ts|[A-Z]+(\.[a-zA-Z-]+)*\.md|LICENSE)$/
const FREE = /^(src\/db\/migrations|policies|web\/(src\/)?words|docs\/recipes|bench\/results)\//

/** kebab-case files; a name that a tool demands is listed. */
export const fileNames: RuleWith<readonly RegExp[]> = (tree, exceptions) =>
  tree.files
    .filter(({ path }) => !FREE.test(path) && !exceptions.some((pattern) => pattern.test(path)))
    .filter(({ path }) => !path.split('/').every((part) => NAME.test(part)))
    .map(({ path }): Violation => `${path}: not kebab-case`)

/** Inside the server: no barrels, no default exports; a use-case file exports one use-case. */
export const exportsByName: Rule = (tree) =>
  tree.sources
    .filter(({ path }) => path.startsWith('src/') && !isTest(path))
    .flatMap((source) => {
      const found: Violation[] = []
      let values = 0
      visit(source, {
        ExportDefaultDeclaration: (node) => {
          found.push(`${where(source, node)}: default export; export by name`)
        },
        ExportAllDeclaration: (node) => {
          found.push(`${where(source, node)}: re-export of a whole file; import from the file itself`)
        },
        ExportNamedDeclaration: (node) => {
          if (node.declaration?.type === 'VariableDeclaration') values += node.declaration.declarations.length
          if (node.declaration?.type === 'FunctionDeclaration') values++
        },
      })
      if (isUseCase(source) && values !== 1)
        found.push(`${source.path}: exports ${values} values, a use-case file exports one`)
      return found
    })

type Words = Readonly<Record<string, Readonly<Record<string, unknown>>>>
// In two pieces for the same reason as the reminders.
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
