/** Sizes: files, functions, parameters, use-cases, READMEs. */
import type { ArrowFunctionExpression, Function as FunctionNode, Node, ParamPattern } from 'oxc-parser'
import {
  calleeName,
  folderOf,
  isGenerated,
  isOperation,
  isTest,
  lineAt,
  lineCount,
  type RuleWith,
  type Source,
  type TextFile,
  type Tree,
  visit,
  where,
} from './tree.ts'

export type Limits = {
  readonly file: number
  readonly func: number
  readonly params: number
  readonly useCase: number
  readonly readme: number
}

const HAND_WRITTEN = /\.(tsx?|mjs|sql|css)$/

export const fileLength: RuleWith<Limits> = (tree, { file }) =>
  tree.files
    .filter((it) => HAND_WRITTEN.test(it.path) && !isGenerated(it) && lineCount(it.text) > file)
    .map((it) => `${it.path}: ${lineCount(it.text)} lines, at most ${file}; split it by what it is about`)

export const useCaseLength: RuleWith<Limits> = (tree, { useCase }) =>
  tree.sources
    .filter((source) => isUseCase(source) && sentenceLength(source.text) > useCase)
    .map(
      ({ path, text }) =>
        `${path}: ${sentenceLength(text)} lines, a use-case has at most ${useCase}; rules belong in the module`,
    )

/** Lines without the imports: they grow with what is shared, which is good. */
const sentenceLength = (text: string): number =>
  lineCount(text.replace(/^import [^;]*? from '[^']+'\n/gm, ''))

/** A use-case declares itself by its kind; other files of an area hold what its use-cases share. */
export const isUseCase = ({ path, text }: TextFile): boolean =>
  isOperation(path) && /\b(tx|read|lane)UseCase\(/.test(text)

export type FoundFunction = {
  readonly source: Source
  readonly node: FunctionNode | ArrowFunctionExpression
  readonly lines: number
}

/** All functions but the callbacks of `describe`, which are chapters of a test file. */
export const functionsOf = (source: Source): FoundFunction[] => {
  const chapters = new Set<Node>()
  const found: FoundFunction[] = []
  const add = (node: FunctionNode | ArrowFunctionExpression): void => {
    if (chapters.has(node)) return
    const lines = lineAt(source.text, node.end) - lineAt(source.text, node.start) + 1
    found.push({ source, node, lines })
  }
  visit(source, {
    CallExpression: (node) => {
      if (isTest(source.path) && /^describe/.test(rootName(node.callee)))
        for (const argument of node.arguments) chapters.add(argument)
    },
    FunctionDeclaration: add,
    FunctionExpression: add,
    ArrowFunctionExpression: add,
  })
  return found
}

/** `describe.each(x)(…)` → 'describe'. */
const rootName = (callee: Node): string => {
  if (callee.type === 'CallExpression') return rootName(callee.callee)
  if (callee.type === 'MemberExpression') return rootName(callee.object)
  return calleeName(callee)
}

export const functionLength: RuleWith<Limits> = (tree, { func }) =>
  tree.sources
    .flatMap(functionsOf)
    .filter(({ lines }) => lines > func)
    .map(({ source, node, lines }) => `${where(source, node)}: function of ${lines} lines, at most ${func}`)

export const parameterCount: RuleWith<Limits> = (tree, { params }) =>
  tree.sources
    .flatMap(functionsOf)
    .filter(({ node }) => node.params.filter(isReal).length > params)
    .map(
      ({ source, node }) =>
        `${where(source, node)}: ${node.params.filter(isReal).length} parameters, at most ${params}; take an object`,
    )

/** A leading `this: T` is a type annotation; `...rest` takes a list, not positions. */
const isReal = (param: ParamPattern): boolean =>
  param.type !== 'RestElement' && !(param.type === 'Identifier' && param.name === 'this')

export type Folders = { readonly most: number; readonly larger: readonly { path: string; why: string }[] }

/** What is in a folder is seen at once; more are rooms of it, by what they are about. */
export const folderSize: RuleWith<Folders> = (tree, { most, larger }) =>
  [...Map.groupBy(tree.files, ({ path }) => path.slice(0, path.lastIndexOf('/')))]
    .filter(([folder, files]) => /^(src|web)(\/|$)/.test(folder) && files.length > most)
    .filter(([folder]) => !larger.some(({ path }) => path === folder))
    .map(([folder, files]) => `${folder}: ${files.length} files, at most ${most}; give it rooms`)

export const moduleReadmes: RuleWith<Limits> = (tree, { readme }) => {
  const byPath = new Map(tree.files.map((file) => [file.path, file.text]))
  const owners = new Map<string, string>()
  return modulesIn(tree).flatMap((name) => {
    const path = `src/modules/${name}/README.md`
    const text = byPath.get(path)
    if (text === undefined) return [`src/modules/${name}: no README.md (what it owns, numbered invariants)`]
    if (lineCount(text) > readme) return [`${path}: ${lineCount(text)} lines, at most ${readme}`]
    const letters = [...new Set([...text.matchAll(INVARIANT)].map((found) => found[1] ?? ''))]
    const taken = letters.filter((letter) => owners.has(letter))
    for (const letter of letters) owners.set(letter, owners.get(letter) ?? name)
    return [
      ...(letters.length === 0 ? [`${path}: no numbered invariant (1. L1 …)`] : []),
      ...taken.map(
        (letter) => `${path}: ${letter}1 … are invariants of ${owners.get(letter)}; take other letters`,
      ),
    ]
  })
}

/** `1. L1 …`, `- **L1** …`, `| L1 | …`: a test or a review says "breaks L3", so the letters belong to one module. */
const INVARIANT = /^(?:\d+\. |- (?:\*\*)?|\| )([A-Z]{1,2})\d+\b/gm

const modulesIn = (tree: Tree): string[] => [
  ...new Set(tree.sources.flatMap(({ path }) => folderOf(path) ?? [])),
]
