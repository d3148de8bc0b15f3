import { FIRST_LANG } from '../../src/kernel/languages.ts'
import { summaryOf } from '../../src/kernel/manifest/operation-words.ts'
import { type Outcome, type Row, WALLET_STATES } from '../../src/kernel/manifest/state-matrix.ts'
import {
  ACCOUNT_STATES,
  type AccountIn,
  POSTINGS,
  statesFor,
} from '../../src/modules/ledger/account-states.ts'
import { CODE, codeNamed } from '../../src/modules/ledger/codes.ts'
import { routes, sandboxRoutes } from '../../src/modules.ts'
import { areaOf } from '../../src/platform/http/route.ts'
import { rowsOf, standingOf } from '../../src/platform/http/state-matrix.ts'
import type { Generator } from './generator.ts'

/** What each operation answers in each state of a wallet, for readers. */
export const walletStatesDoc: Generator = { path: 'docs/wallet-states.md', make: async () => text() }

const HEAD = `# What a wallet may do in each state

Generated from \`states.ts\` of each module and \`src/modules/ledger/account-states.ts\`; do not edit. A test drives every cell over
HTTP; \`x-wallet-states\` of the OpenAPI document says the same.

| state | is |
|---|---|
| \`open\` | in use |
| \`preparing\` | its holder has asked to leave and not confirmed: nothing has changed |
| \`paused\` | its holder keeps it as a spare until a date |
| \`restricted\` | staff have frozen it |
| \`frozen_by_link\` | the link of an alert has frozen it: until a recovery whoever signs in can read nothing |
| \`money_frozen\` | open, and an authority has frozen all that is in it |
| \`cooling_off\` | closing; can be cancelled |
| \`held\` | closing, and stopped: no money leaves until a person has settled it |
| \`in_review\` | closing; a person looks at it |
| \`settling\` | closing; the money leaves |
| \`closed\` | nobody signs in any more; the receipt link opens the case |
| \`just_closed\` | the seconds after, while another process still remembers a session |

✓ it is done (or meets another refusal that has nothing to do with the state) · – there is nothing to ask about · otherwise the
refusal, explained in [errors.md](errors.md).
`

type Line = { readonly name: string; readonly what: string; readonly who: string; readonly row: Row }

const lines = (): Line[] =>
  [...routes, ...sandboxRoutes].flatMap((route) => {
    const [, , useCase] = route
    const standing = standingOf(route)
    const rows = standing ? rowsOf(standing) : []
    return rows.map(({ by, other, row }) => ({
      name: useCase.name,
      what: summaryOf(useCase, FIRST_LANG),
      who: by === undefined ? `by the state of the ${other}` : WHO[by],
      row,
    }))
  })

const WHO = {
  holder: 'holder',
  operator: 'staff',
  bearer: 'link',
  delegate: 'another service',
  public: 'anybody',
} as const

/** Everything is done as long as there is a session, a link or a member of staff to ask. */
const isAlways = ({ who, row }: Line): boolean =>
  !who.startsWith('by') &&
  WALLET_STATES.every(
    (state) => row[state] === 'allowed' || (state === 'closed' && row[state] === 'sign_in_required'),
  )

const text = (): string => {
  const all = lines()
  const gated = new Set(all.filter((line) => !isAlways(line)).map(({ name }) => name))
  const always = new Map(all.filter(({ name }) => !gated.has(name)).map(({ name, what }) => [name, what]))
  const areas = Map.groupBy(
    all.filter(({ name }) => gated.has(name)),
    ({ name }) => areaOf({ name }),
  )
  return [
    HEAD,
    '## In every state\n',
    'Reading, exporting, ending and protecting. A holder asks with a session, and sessions end with the wallet.\n',
    `${[...always].map(([name, what]) => `- ${what} (${code(name)})`).join('\n')}\n`,
    ...[...areas].map(([area, own]) => `## ${area}\n\n${table(own)}\n`),
    '## Acts on no one wallet\n',
    `${unbound().map(code).join(', ')}\n`,
    accounts(),
  ].join('\n')
}

const code = (name: string): string => `\`${name}\``
const unbound = (): string[] =>
  [...routes, ...sandboxRoutes].flatMap((route) =>
    standingOf(route)?.wallet === false ? [route[2].name] : [],
  )

const table = (own: readonly Line[]): string =>
  [
    `| operation | who | ${WALLET_STATES.map((state) => state.replaceAll('_', ' ')).join(' | ')} |`,
    `|---|---|${WALLET_STATES.map(() => '---|').join('')}`,
    ...own.map(
      ({ name, what, who, row }) =>
        `| ${what}<br>${code(name)} | ${who} | ${WALLET_STATES.map((state) => cell(row[state])).join(' | ')} |`,
    ),
  ].join('\n')

const cell = (outcome: Outcome): string => {
  if (outcome === 'allowed') return '✓'
  return outcome === 'absent' ? '–' : code(outcome)
}

const COMES = (debit: readonly AccountIn[], credit: readonly AccountIn[], at: AccountIn): string =>
  [debit.includes(at) ? 'out' : '', credit.includes(at) ? 'in' : ''].filter(Boolean).join(' ') || '–'

/** The ledger’s own table: what may be posted on an account, whoever asks. */
const accounts = (): string => {
  const rows = Object.values(CODE)
    .map(codeNamed)
    .map(
      (name) =>
        `| ${code(name)} | ${ACCOUNT_STATES.map((at) => COMES(POSTINGS[name].debit, POSTINGS[name].credit, at)).join(' | ')} |`,
    )
  const ends = (['capture', 'release', 'expire'] as const).map((kind) => {
    const own = statesFor(kind, 'transfer', 'debit')
    return `| ${kind} of a hold | ${ACCOUNT_STATES.map((at) => COMES(own, own, at)).join(' | ')} |`
  })
  return [
    '## Accounts\n',
    'What the ledger takes on an account of a holder, by the reason of the posting: `out` when it is debited, `in` when it is',
    'credited. `frozen` is a paused, restricted or frozen wallet, `claim` the money that is kept for a former holder.\n',
    `| posting | ${ACCOUNT_STATES.map((at) => at.replaceAll('_', ' ')).join(' | ')} |`,
    `|---|${ACCOUNT_STATES.map(() => '---|').join('')}`,
    ...rows,
    ...ends,
    '',
  ].join('\n')
}
