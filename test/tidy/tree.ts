/** The repository as the tidy rules see it: paths and texts, and a syntax tree for every TypeScript file. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Comment, type Node, type Program, parseSync, Visitor, type VisitorObject } from 'oxc-parser'

export type TextFile = { readonly path: string; readonly text: string }
export type Source = TextFile & { readonly ast: Program; readonly comments: readonly Comment[] }
export type Tree = { readonly files: readonly TextFile[]; readonly sources: readonly Source[] }

/** One line a person can act on: `src/x.ts:12: what is wrong, and what to do`. */
export type Violation = string
export type Rule = (tree: Tree) => Violation[]
export type RuleWith<Settings> = (tree: Tree, settings: Settings) => Violation[]

const SKIPPED = new Set(['node_modules', '.git', 'dist', '.data'])
const BINARY = /\.(png|jpe?g|gif|ico|woff2?|pdf|gz|zip|tgz)$/
const TYPESCRIPT = /\.tsx?$/

/** Everything under `root` that a person wrote or a generator wrote for them. */
export const readTree = (root: string): Tree => {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !BINARY.test(path) && !path.split('/').some((part) => SKIPPED.has(part)))
  return treeOf(paths.sort().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })))
}

export const treeOf = (files: readonly TextFile[]): Tree => ({
  files,
  sources: files
    .filter((file) => TYPESCRIPT.test(file.path) && (isWordIndex(file) || !isGenerated(file)))
    .map(parse),
})

/** Generated files answer to their generator, not to the limits for hand-written text. */
export const isGenerated = ({ path }: TextFile): boolean =>
  /(^|\/)[\w.-]*generated[\w.-]*$|^openapi\.json$|^package-lock\.json$|^src\/platform\/db\/schema\.sql$/.test(
    path,
  )

/** They put files of words and guides together: without them, these would look unused. */
const isWordIndex = ({ path }: TextFile): boolean => /\/(words|guides)\.generated\.ts$/.test(path)

const parse = ({ path, text }: TextFile): Source => {
  const { program, comments, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`)
  return { path, text, ast: program, comments }
}

export const visit = (source: Source, visitor: VisitorObject): void => new Visitor(visitor).visit(source.ast)

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
export const where = (source: TextFile, node: { start: number }): string =>
  `${source.path}:${lineAt(source.text, node.start)}`
export const textOf = (source: Source, node: { start: number; end: number }): string =>
  source.text.slice(node.start, node.end)

/** Lines of a file; a last line break does not open another line. */
export const lineCount = (text: string): number => text.replace(/\n$/, '').split('\n').length

export const isTest = (path: string): boolean => /^test\/|\.test\.tsx?$/.test(path)

/** `a.b` → 'b', `b` → 'b': the last name of what is called. */
export const calleeName = (callee: Node): string => {
  if (callee.type === 'Identifier') return callee.name
  if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') return callee.property.name
  return ''
}

/** Every string and template of a file; `${…}` stands as `$_`, so that the words around it stay readable. */
export const literalsOf = (source: Source): { start: number; value: string }[] => {
  const found: { start: number; value: string }[] = []
  visit(source, {
    Literal: (node) => {
      if (typeof node.value === 'string') found.push({ start: node.start, value: node.value })
    },
    TemplateLiteral: (node) => {
      const value = node.quasis.map((part) => part.value.cooked ?? part.value.raw).join('$_')
      found.push({ start: node.start, value })
    },
  })
  return found
}

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** The folder of `src/modules/` that `path` lies in. */
export const folderOf = (path: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(path)?.[1]

/** What the border calls: one use-case a file, without SQL, and free to call any module. */
export const isOperation = (path: string): boolean => /^src\/modules\/[^/]+\/operations\//.test(path)

/** The module whose domain code `path` is: its rules, its SQL, what it lets others call. */
export const domainOf = (path: string): string | undefined =>
  isOperation(path) || isJob(path) || isMessages(path) || isDeclaration(path) ? undefined : folderOf(path)

/** What a module is for the lists over all of them: `module.ts` and its tables. */
export const isManifest = (path: string): boolean =>
  /^src\/modules\/[^/]+\/(module|routes|states)\.ts$/.test(path)

/** What the worker runs for a module. */
export const isJob = (path: string): boolean => /^src\/modules\/[^/]+\/jobs(\/|\.ts$)/.test(path)

/** What a module writes to people. */
export const isMessages = (path: string): boolean => /^src\/modules\/[^/]+\/messages(\/|\.ts$)/.test(path)

/** Words and codes without behaviour, which lists over all modules gather while they are loaded. */
export const isDeclaration = (path: string): boolean =>
  /^src\/modules\/[^/]+\/(declares\.ts$|words\/)/.test(path)
