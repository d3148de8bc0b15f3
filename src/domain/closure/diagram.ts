/** docs/closure-states.md, made from the transition table. */
import { ownerOf, TERMINAL, TRANSITIONS } from './rules.ts'
import { CLOSURE_STATES } from './types.ts'

export const statesDocument = (): string => {
  const arrows = TRANSITIONS.map((t) => `  ${t.from} --> ${t.to}: ${t.on}`)
  const ends = TERMINAL.map((state) => `  ${state} --> [*]`)
  const rows = TRANSITIONS.map((t) => `| ${t.from} | ${t.on} | ${t.to} | ${t.by} |`)
  const owners = CLOSURE_STATES.map((state) => `| ${state} | ${ownerOf(state)} |`)
  return [
    '# States of a closure',
    '',
    'Generated from `src/domain/closure/rules.ts`; do not edit.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> preparing',
    ...arrows,
    ...ends,
    '```',
    '',
    '| from | on | to | by |',
    '|---|---|---|---|',
    ...rows,
    '',
    '| state | who acts next |',
    '|---|---|',
    ...owners,
    '',
  ].join('\n')
}
