/** The project's own papers: scripts, dependencies, names of files, forbidden words. */
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

const NAME = /^(\.?[a-z0-9]+([-.][a-z0-9]+)*|_[a-z0-9-]+\.ts|[A-Z]+(\.[a-zA-Z-]+)*\.md|LICENSE|NOTICE)$/
const FREE =
  /^(src\/platform\/db\/migrations|policies|(src|cli\/src|web)\/(.+\/)?words|docs\/recipes|bench\/results)\//

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
