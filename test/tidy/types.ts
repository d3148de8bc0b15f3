/** Types that say less than they seem to: `any`, casts, suppressions without a reason. */
import type { TSType } from 'oxc-parser'
import { type Rule, type RuleWith, type Source, textOf, type Violation, visit, where } from './tree.ts'

export const noAny: Rule = (tree) =>
  tree.sources.flatMap((source) => {
    const found: Violation[] = []
    visit(source, {
      TSAnyKeyword: (node) => {
        found.push(`${where(source, node)}: any; use unknown and narrow it, or name the type`)
      },
    })
    return found
  })

/** A cast that is checked by a person instead of the compiler, and why that is right. */
export type AllowedCast = { readonly path: string; readonly text: string; readonly why: string }

export const noCasts: RuleWith<readonly AllowedCast[]> = (tree, allowed) => {
  const unused = new Set(allowed)
  const found = tree.sources.flatMap((source) =>
    castsOf(source).flatMap((node) => {
      const text = textOf(source, node).replaceAll(/\s+/g, ' ')
      const match = allowed.find((cast) => cast.path === source.path && text.includes(cast.text))
      if (!match)
        return [`${where(source, node)}: unchecked cast \`${text.slice(0, 70)}\`; narrow or parse instead`]
      unused.delete(match)
      return []
    }),
  )
  return [
    ...found,
    ...[...unused].map((cast) => `${cast.path}: allowed cast \`${cast.text}\` is not there any more`),
  ]
}

/** `as const` narrows and `as unknown` widens: neither claims anything the compiler did not see. */
const isHarmless = (type: TSType): boolean =>
  type.type === 'TSUnknownKeyword' ||
  (type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const')

const castsOf = (source: Source): { start: number; end: number }[] => {
  const found: { start: number; end: number }[] = []
  visit(source, {
    TSAsExpression: (node) => {
      if (!isHarmless(node.typeAnnotation)) found.push(node)
    },
    TSTypeAssertion: (node) => {
      found.push(node)
    },
    TSNonNullExpression: (node) => {
      found.push(node)
    },
  })
  return found
}

/** `// biome-ignore rule: reason` and `// @ts-expect-error reason`; nothing else may silence a tool. */
export const reasonedSuppressions: Rule = (tree) =>
  tree.sources.flatMap((source) =>
    source.comments.flatMap((comment) => {
      const text = comment.value.trim()
      const silent =
        /^@ts-(ignore|nocheck)/.test(text) ||
        (/^@ts-expect-error/.test(text) && !/^@ts-expect-error:? +\w+ +\w+/.test(text)) ||
        (/^biome-ignore/.test(text) && !/^biome-ignore\S* [\w/]+: *\S+ \S+/.test(text))
      return silent ? [`${where(source, comment)}: \`${text}\` gives no reason`] : []
    }),
  )
