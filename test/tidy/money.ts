/** Money is whole minor units in a bigint: no floating-point arithmetic where it is decided or moved. */
import type { Node } from 'oxc-parser'
import {
  calleeName,
  literalsOf,
  type Rule,
  type RuleWith,
  type Source,
  textOf,
  type Violation,
  visit,
  where,
} from './tree.ts'

/** Names that hold money; `Number(attempts)` is fine, `Number(row.amount)` is not. */
const MONEY = /amount|balance|fee|price|money|minor|cents|available|held|debit|credit|dust|sweep|payout/i

export const noFloats: RuleWith<readonly string[]> = (tree, paths) =>
  tree.sources
    .filter(({ path }) => paths.some((start) => path.startsWith(start)) && !/\.test\.ts$/.test(path))
    .flatMap((source) => [...arithmetic(source), ...sqlFloats(source)])

const arithmetic = (source: Source): Violation[] => {
  const found: Violation[] = []
  const report = (node: Node, what: string): void => {
    found.push(`${where(source, node)}: ${what} on a money path; count minor units in bigint`)
  }
  visit(source, {
    Literal: (node) => {
      if (typeof node.value === 'number' && !Number.isInteger(node.value)) report(node, 'a fraction')
    },
    BinaryExpression: (node) => {
      const { right } = node
      if (
        node.operator === '/' &&
        right.type === 'Literal' &&
        typeof right.value === 'number' &&
        right.value % 10 === 0
      )
        report(node, 'division by a power of ten')
    },
    CallExpression: (node) => {
      const name = calleeName(node.callee)
      const inner = node.arguments.map((argument) => textOf(source, argument)).join()
      if (['parseFloat', 'toFixed', 'toPrecision'].includes(name)) report(node, `${name}()`)
      if (['Number', 'parseInt', 'round', 'floor', 'ceil'].includes(name) && MONEY.test(inner))
        report(node, `${name}(${inner})`)
    },
    UnaryExpression: (node) => {
      if (node.operator === '+' && MONEY.test(textOf(source, node.argument))) report(node, 'unary +')
    },
  })
  return found
}

const sqlFloats = (source: Source): Violation[] =>
  literalsOf(source)
    .filter(({ value }) => /::\s*(float\d?|real|double precision|money)\b/i.test(value))
    .map((literal) => `${where(source, literal)}: a floating-point type in SQL; use bigint`)

/** Column types of the schema: amounts are bigint; numeric only where no money is. */
export const noFloatColumns: Rule = (tree) =>
  tree.files
    .filter(({ path }) => /^src\/platform\/db\/migrations\/.*\.sql$/.test(path))
    .flatMap((file) =>
      [
        ...file.text
          .replaceAll(/--.*$/gm, '')
          .matchAll(/\b(float\d?|real|double precision|money)\b(?=[\s,)])/gi),
      ].map((match) => `${file.path}: column of type ${match[1]}; use bigint`),
    )
