/** What is left lying about: reminders, prints, dead code in comments, tests switched off, waiting by sleeping. */
import { type Comment, parseSync } from 'oxc-parser'
import {
  calleeName,
  isTest,
  lineAt,
  type Rule,
  type RuleWith,
  type Source,
  type Violation,
  visit,
  where,
} from './tree.ts'

// In pieces, so that this file is not a finding of its own. Quoted is a value: one of them is an ISO 4217 code.
const REMINDER = new RegExp(
  `(?<!['"])\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`,
)

export const noReminders: Rule = (tree) =>
  tree.files
    .filter(({ path }) => /\.(tsx?|mjs|sql|md|ya?ml|css|html)$/.test(path))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          REMINDER.test(line)
            ? [`${path}:${index + 1}: a reminder; do it, or put it on the list of work`]
            : [],
        ),
    )

/** Printing is for programs that a person runs at a terminal; the server logs. */
export const noPrinting: RuleWith<readonly string[]> = (tree, terminals) =>
  tree.sources
    .filter(({ path }) => !terminals.some((start) => path.startsWith(start)))
    .flatMap((source) => {
      const found: Violation[] = []
      visit(source, {
        MemberExpression: (node) => {
          if (node.object.type === 'Identifier' && node.object.name === 'console')
            found.push(`${where(source, node)}: console; use the logger`)
        },
        DebuggerStatement: (node) => {
          found.push(`${where(source, node)}: debugger`)
        },
      })
      return found
    })

export const noDeadComments: Rule = (tree) =>
  tree.sources.flatMap((source) =>
    blocksOf(source)
      .filter(({ text }) => isCode(text))
      .map((block) => `${where(source, block)}: commented-out code; delete it, history keeps it`),
  )

/** Runs of `//` lines are one block: a statement may span several of them. */
const blocksOf = (source: Source): { start: number; text: string }[] => {
  const blocks: { start: number; text: string; endLine: number }[] = []
  for (const comment of source.comments) {
    if (comment.value.startsWith('*') || isDirective(comment)) continue
    const line = lineAt(source.text, comment.start)
    const last = blocks.at(-1)
    if (last && comment.type === 'Line' && last.endLine === line - 1) {
      last.text += `\n${comment.value}`
      last.endLine = line
    } else
      blocks.push({ start: comment.start, text: comment.value, endLine: lineAt(source.text, comment.end) })
  }
  return blocks
}

const isDirective = ({ value }: Comment): boolean => /^\s*(biome-ignore|@ts-|@__|#)/.test(value)

/** Prose does not parse. What parses counts when it declares, decides, calls or assigns something. */
const isCode = (text: string): boolean =>
  [text, `async () => {${text}\n}`, `x = {${text}\n}`].some((attempt, form) => {
    const { program, errors } = parseSync('comment.ts', attempt)
    if (errors.length > 0 || !/[({=;]/.test(text)) return false
    return form > 0 ? /[;{}]\s*$|\bawait\b|=>|,\s*$/m.test(text.trim()) : program.body.some(isStatement)
  })

const isStatement = (node: { type: string }): boolean =>
  /Declaration$|^(If|For|ForOf|ForIn|While|Try|Throw|Switch)Statement$/.test(node.type) ||
  ('expression' in node &&
    typeof node.expression === 'object' &&
    node.expression !== null &&
    'type' in node.expression &&
    /^(Call|Assignment|Await|Update)Expression$/.test(String(node.expression.type)))

/** `.only` hides the other tests; `.skip`, `.todo`, `.skipIf` and `.runIf` need `// skipped because …` on or above the line. */
export const noSwitchedOffTests: Rule = (tree) =>
  tree.sources
    .filter(({ path }) => isTest(path))
    .flatMap((source) => {
      const found: Violation[] = []
      const reasons = new Set(
        source.comments
          .filter(({ value }) => /skipped because \S+/.test(value))
          .map(({ end }) => lineAt(source.text, end)),
      )
      visit(source, {
        MemberExpression: (node) => {
          if (node.object.type !== 'Identifier' || !/^(describe|it|test|suite)$/.test(node.object.name))
            return
          const name = calleeName(node)
          const line = lineAt(source.text, node.start)
          if (name === 'only') found.push(`${where(source, node)}: .only hides the other tests`)
          if (/^(skip|todo|skipIf|runIf|fails)$/.test(name) && !reasons.has(line) && !reasons.has(line - 1))
            found.push(`${where(source, node)}: .${name} without \`// skipped because …\``)
        },
      })
      return found
    })

/** Daily test files share a process: a module that one file replaces is replaced for all that run after it. */
export const noReplacedModules: Rule = (tree) =>
  tree.sources
    .filter(({ path }) => isTest(path))
    .flatMap((source) => {
      const found: Violation[] = []
      visit(source, {
        MemberExpression: (node) => {
          const { object, property } = node
          if (object.type !== 'Identifier' || property.type !== 'Identifier') return
          if (object.name === 'vi' && /^(do)?mock$/i.test(property.name))
            found.push(
              `${where(source, node)}: a replaced module outlives its file; spy on an object instead`,
            )
        },
      })
      return found
    })

/** A file that may wait for a time to pass, and why nothing better exists. */
export type AllowedSleep = { readonly path: string; readonly why: string }

/** A test waits for a fact, never for a time. */
export const noSleeps: RuleWith<readonly AllowedSleep[]> = (tree, allowed) =>
  tree.sources
    .filter(({ path }) => isTest(path) && !allowed.some((entry) => entry.path === path))
    .flatMap((source) => {
      const found: Violation[] = []
      const report = (node: { start: number }): void => {
        found.push(`${where(source, node)}: a sleep; move the clock, or wait for the fact (expect.poll)`)
      }
      visit(source, {
        CallExpression: (node) => {
          if (/^(setTimeout|sleep|delay|pause)$/.test(calleeName(node.callee))) report(node)
        },
        ImportDeclaration: (node) => {
          if (/^(node:)?timers\/promises$/.test(node.source.value)) report(node)
        },
        Literal: (node) => {
          if (typeof node.value === 'string' && /\bpg_sleep\s*\(/.test(node.value)) report(node)
        },
        TemplateElement: (node) => {
          if (/\bpg_sleep\s*\(/.test(node.value.raw)) report(node)
        },
      })
      return found
    })
