/** docs/closure-states.md, made from the transition table and the catalogue of obligations. */

import { OBLIGATION_CODES } from '../../../kernel/participant.ts'
import { madeByOthers, OBLIGATION_MAKERS } from '../../../obligation-makers.ts'
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
    'Generated from `src/modules/closure/case/rules.ts`; do not edit.',
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
    '## Who can bring an obligation about',
    '',
    'From `src/obligation-makers.ts`. What others than the holder and the operator can make at will never blocks: it is',
    'declined, returned, moved or only told, and one that comes after a quote was made does not void it.',
    '',
    '| obligation | made by | may block |',
    '|---|---|---|',
    ...OBLIGATION_CODES.map(
      (code) =>
        `| ${code} | ${OBLIGATION_MAKERS[code].join(', ')} | ${madeByOthers(code) ? 'never' : 'as the pack says'} |`,
    ),
    '',
  ].join('\n')
}
