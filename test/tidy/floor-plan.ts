/** A product is one folder: how many files of the server elsewhere know it by name, or by one of its codes. */
import { isGenerated, literalsOf, type RuleWith, type Source, visit, where } from './tree.ts'

export type Product = {
  /** Its folder in `src/modules/`. */
  readonly name: string
  /** What a text would call it: `/investment/i`. */
  readonly word: RegExp
  /** Everything it is known by elsewhere: obligations, accounts, postings, refusals, messages. */
  readonly codes: readonly string[]
  /** Files beside its folder, the list of modules, migrations and what is generated. */
  readonly most: number
}

const LIST = 'src/modules.ts'

export const floorPlan: RuleWith<Product> = (tree, { name, word, codes, most }) => {
  const known = new Set(codes)
  const knows = (source: Source): boolean =>
    word.test(source.text) || literalsOf(source).some(({ value }) => known.has(value))
  const files = tree.sources
    .filter(
      ({ path }) => path.startsWith('src/') && path !== LIST && !path.startsWith(`src/modules/${name}/`),
    )
    .filter((source) => !isGenerated(source) && knows(source))
    .map(({ path }) => path)
  if (files.length <= most) return []
  return [
    `${name}: ${files.length} files outside of its folder know it, at most ${most}; let them ask src/declared.ts or its manifest: ${files.join(', ')}`,
  ]
}

/** What a module may not say, in a text or as a key: closure learns what there is from `src/declared.ts`. */
export const saysNone: RuleWith<{ readonly module: string; readonly codes: readonly string[] }> = (
  tree,
  { module, codes },
) => {
  const known = new Set(codes)
  return tree.sources
    .filter(({ path }) => path.startsWith(`src/modules/${module}/`) && !/\.test\.ts$/.test(path))
    .flatMap((source) => {
      const keys: { start: number; value: string }[] = []
      visit(source, {
        Property: ({ key }) => {
          if (key.type === 'Identifier') keys.push({ start: key.start, value: key.name })
        },
      })
      return [...literalsOf(source), ...keys]
        .filter(({ value }) => known.has(value))
        .map(
          (it) =>
            `${where(source, it)}: ${module} names ${it.value}, which a product declares; ask src/declared.ts`,
        )
    })
}
