/** The architecture: who may import whom, what is reachable, what stays private to a module. */
import { posix } from 'node:path'
import type { ModuleExportName } from 'oxc-parser'
import {
  domainOf,
  folderOf,
  isDeclaration,
  isJob,
  isManifest,
  isMessages,
  isOperation,
  literalsOf,
  type Rule,
  type RuleWith,
  type Source,
  type Tree,
  type Violation,
  visit,
  where,
} from './tree.ts'

export type Architecture = {
  /** A folder of `src/modules/` and the other modules its domain code may import; its operations are a layer. */
  readonly modules: Readonly<Record<string, readonly string[]>>
  /** A part of the tree (longest matching path wins) and the parts it may import; 'modules' = every module. */
  readonly layers: readonly { name: string; paths: readonly string[]; mayImport: readonly string[] | 'all' }[]
  /** What starts a process or is found by a tool, so nothing imports it. */
  readonly entries: readonly RegExp[]
}

/** What the manifests say, by the folder of the module. `sandbox` is a layer: it may see everything and nothing sees it. */
export const mayImports = (tree: Tree): Record<string, string[]> => {
  const found: Record<string, string[]> = {}
  for (const source of tree.sources) {
    const name = /^src\/modules\/([^/]+)\/module\.ts$/.exec(source.path)?.[1]
    if (!name) continue
    visit(source, {
      Property: ({ key, value }) => {
        if (key.type !== 'Identifier' || key.name !== 'mayImport' || value.type !== 'ArrayExpression') return
        found[name] = value.elements.flatMap((it) =>
          it?.type === 'Literal' && typeof it.value === 'string' ? [it.value] : [],
        )
      },
    })
  }
  return found
}

type Import = { readonly from: Source; readonly target: string; readonly start: number }

export const importsOf = (source: Source): Import[] => {
  const found: Import[] = []
  const add = (specifier: string, start: number): void => {
    if (!specifier.startsWith('.')) return
    const target = posix.normalize(posix.join(posix.dirname(source.path), specifier))
    found.push({ from: source, target, start })
  }
  visit(source, {
    ImportDeclaration: (node) => add(node.source.value, node.start),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node.source.value, node.start)
    },
    ExportAllDeclaration: (node) => add(node.source.value, node.start),
    ImportExpression: (node) => {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string')
        add(node.source.value, node.start)
    },
  })
  return found
}

/** A file that a layer names itself, else an operation or its module under src/modules/, else the layer with the longest folder. */
const partOf = (path: string, { layers }: Architecture): string | undefined => {
  const named = layers.find((layer) => layer.paths.includes(path))?.name
  const module = partInFolder(path)
  const folders = layers.flatMap(({ name, paths }) => paths.map((start) => ({ name, start })))
  const longest = folders
    .filter(({ start }) => path.startsWith(start))
    .sort((a, b) => b.start.length - a.start.length)[0]
  return named ?? module ?? longest?.name
}

/** Operations, jobs, messages, the manifest and what a module declares are layers of their own; the rest of its folder is the module. */
const partInFolder = (path: string): string | undefined => {
  if (isManifest(path)) return 'manifests'
  if (isOperation(path)) return 'usecases'
  if (isJob(path)) return 'worker'
  if (isMessages(path)) return 'messages'
  return isDeclaration(path) ? 'root' : folderOf(path)
}

export const layering: RuleWith<Architecture> = (tree, architecture) => {
  const allowed = (from: string): readonly string[] | 'all' | undefined =>
    architecture.modules[from] ?? architecture.layers.find((layer) => layer.name === from)?.mayImport
  return tree.sources.flatMap((source) => {
    const from = partOf(source.path, architecture)
    const may = from === undefined ? undefined : allowed(from)
    if (from === undefined || may === undefined)
      return [
        `${source.path}: belongs to no module and no layer; give its module a manifest that says what it may import`,
      ]
    if (may === 'all') return []
    return importsOf(source).flatMap((found) => {
      const to = partOf(found.target, architecture) ?? found.target
      const open = to === from || to === 'root' || may.includes(to)
      if (open || (may.includes('modules') && Object.hasOwn(architecture.modules, to))) return []
      return [`${where(source, found)}: ${from} may not import ${to} (${found.target})`]
    })
  })
}

/** A manifest names what its own module has; of another it knows the door. */
export const manifests: Rule = (tree) =>
  tree.sources
    .filter(({ path }) => isManifest(path))
    .flatMap(importsOf)
    .filter(({ from, target }) => {
      const [own, other] = [from.path, target].map((path) => /^src\/modules\/([^/]+)\//.exec(path)?.[1])
      return other !== undefined && other !== own && target !== `src/modules/${other}/${other}.ts`
    })
    .map(({ from, target, start }) => `${where(from, { start })}: ${target} is of another module`)

/** The parts that put the modules together; they alone see inside. */
const COMPOSITION = new Set(['src/modules.ts', 'src/declared.ts', 'src/app.ts'])

/** Of its domain code, and of what its operations have for operations and jobs of others (the layers say who may enter by it). */
const doorsOf = (name: string): string[] => [
  `src/modules/${name}/${name}.ts`,
  `src/modules/${name}/operations/${name}.ts`,
]

/** A module is entered by its doors alone. */
export const doors: Rule = (tree) =>
  tree.sources
    .filter(({ path }) => path.startsWith('src/') && !COMPOSITION.has(path) && !/\.test\.ts$/.test(path))
    .flatMap(importsOf)
    .filter(({ from, target }) => {
      const to = folderOf(target)
      return to !== undefined && to !== folderOf(from.path) && !doorsOf(to).includes(target)
    })
    .map(({ from, target, start }) => {
      const door = doorsOf(folderOf(target) ?? '').join(' or ')
      return `${where(from, { start })}: ${target} is behind the doors of its module; take it from ${door}`
    })

/** The manifests themselves: each module has one, it names modules that there are and are imported, and there is no circle. */
export const moduleTable: RuleWith<Architecture> = (tree, architecture) => {
  const { modules, layers } = architecture
  const others = layers.map(({ name }) => name)
  const folders = new Set(
    tree.sources
      .flatMap(({ path }) => (isManifest(path) ? [] : (domainOf(path) ?? [])))
      .filter((name) => !others.includes(name)),
  )
  const used = new Set(
    tree.sources.flatMap((source) => {
      const from = partOf(source.path, architecture)
      return importsOf(source).map(({ target }) => `${from} ${partOf(target, architecture)}`)
    }),
  )
  const missing = [...folders].filter((name) => !Object.hasOwn(modules, name))
  const stale = Object.keys(modules).filter((name) => !folders.has(name))
  const idle = Object.entries(modules).flatMap(([name, may]) =>
    may.filter((other) => !used.has(`${name} ${other}`)).map((other) => ({ name, other })),
  )
  return [
    ...missing.map((name) => `src/modules/${name}: its module.ts does not say what it may import`),
    ...stale.map((name) => `src/modules/${name}: has a manifest, but no code`),
    ...idle.map(
      ({ name, other }) =>
        `src/modules/${name}/module.ts: may import ${other}, and nothing of it does; take it off`,
    ),
    ...Object.keys(modules)
      .filter((name) => reaches(modules, name, name))
      .map((name) => `src/modules/${name}: the manifests let it import itself in a circle`),
  ]
}

const reaches = (modules: Architecture['modules'], from: string, goal: string): boolean => {
  const seen = new Set<string>()
  const queue = [...(modules[from] ?? [])]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === goal) return true
    if (seen.has(next)) continue
    seen.add(next)
    queue.push(...(modules[next] ?? []))
  }
  return false
}

/** `sql.ts` (and `*-sql.ts`) is a module's own; others call its functions. */
export const privateSql: Rule = (tree) =>
  tree.sources
    .filter((source) => source.path.startsWith('src/'))
    .flatMap(importsOf)
    .filter(({ from, target }) => {
      const owner = /^(src\/modules\/[^/]+\/)(?:.*[/-])?sql\.ts$/.exec(target)?.[1]
      return owner !== undefined && !from.path.startsWith(owner)
    })
    .map(({ from, target, start }) => `${where(from, { start })}: ${target} is private to its module`)

/** Files that nothing imports and nothing starts, and that declare nothing for the others. */
export const deadFiles: RuleWith<Architecture> = (tree, { entries }) => {
  const used = new Set(
    tree.sources.flatMap((source) => [...importsOf(source).map(({ target }) => target), ...named(source)]),
  )
  return tree.sources
    .filter(({ path }) => !used.has(path) && !entries.some((entry) => entry.test(path)))
    .filter(({ text }) => !/^declare module '/m.test(text))
    .map(({ path }): Violation => `${path}: nothing imports it; use it or delete it`)
}

/** Exported values that nobody takes, neither another file nor their own: dead code that looks alive. */
export const deadExports: RuleWith<Architecture> = (tree, { entries }) => {
  const taken = new Set(tree.sources.flatMap(takenBy))
  return tree.sources
    .filter(({ path }) => !entries.some((entry) => entry.test(path)))
    .flatMap((source) => exportsOf(source).map((it) => ({ ...it, source })))
    .filter(({ name, source }) => !taken.has(`${source.path} ${name}`) && !taken.has(`${source.path} *`))
    .filter(({ name, source }) => source.text.split(new RegExp(`\\b${name}\\b`)).length <= 2)
    .map(({ name, start, source }) => `${where(source, { start })}: nobody uses ${name}; delete it`)
}

const exportsOf = (source: Source): { name: string; start: number }[] => {
  const found: { name: string; start: number }[] = []
  visit(source, {
    ExportNamedDeclaration: ({ declaration, start }) => {
      if (declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration')
        found.push({ name: declaration.id?.name ?? '', start })
      if (declaration?.type === 'VariableDeclaration')
        for (const { id } of declaration.declarations)
          if (id.type === 'Identifier') found.push({ name: id.name, start })
    },
  })
  return found
}

/** `path name` of everything a file imports or re-exports; `path *` for a whole namespace. */
const takenBy = (source: Source): string[] => {
  const found: string[] = []
  const target = (specifier: string): string =>
    posix.normalize(posix.join(posix.dirname(source.path), specifier))
  const nameOf = (node: ModuleExportName): string => (node.type === 'Literal' ? node.value : node.name)
  visit(source, {
    ImportDeclaration: ({ source: from, specifiers }) => {
      for (const it of specifiers)
        found.push(`${target(from.value)} ${it.type === 'ImportSpecifier' ? nameOf(it.imported) : '*'}`)
    },
    ExportNamedDeclaration: ({ source: from, specifiers }) => {
      if (from) for (const it of specifiers) found.push(`${target(from.value)} ${nameOf(it.local)}`)
    },
    ExportAllDeclaration: ({ source: from }) => {
      found.push(`${target(from.value)} *`)
    },
    ImportExpression: ({ source: from }) => {
      if (from.type === 'Literal' && typeof from.value === 'string') found.push(`${target(from.value)} *`)
    },
  })
  return found
}

/** Files that a program starts by name: a child process, a worker thread. */
const named = (source: Source): string[] =>
  literalsOf(source)
    .filter(({ value }) => /^[\w./-]+\.ts$/.test(value))
    .flatMap(({ value }) => [value, posix.normalize(posix.join(posix.dirname(source.path), value))])

/** Imports of files that do not exist, so that a rename is noticed here as well as by the compiler. */
export const brokenImports = (tree: Tree): Violation[] => {
  const paths = new Set(tree.files.map(({ path }) => path))
  return tree.sources
    .flatMap(importsOf)
    .filter(({ target }) => !paths.has(target))
    .map(({ from, target, start }) => `${where(from, { start })}: ${target} does not exist`)
}
