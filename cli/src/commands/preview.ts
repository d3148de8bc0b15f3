import type { Command } from '../context.ts'
import { EXIT } from '../exit.ts'
import {
  alternativeLines,
  coolingLines,
  laterLines,
  money,
  obligationList,
  startLines,
  stepLines,
  time,
  wayLines,
} from '../show.ts'
import { walletOf } from '../wallet.ts'

const DATES = ['cooling_off_until', 'closed_by', 'statutory_by', 'restore_until', 'tail_until'] as const

export const preview: Command = async (context, words) => {
  const { client, say, lang } = context
  const found = await client.get('/v1/wallets/{wallet}/closure/preview', {
    params: { wallet: walletOf(words) },
  })
  const pockets = found.pockets.map((p) => {
    const held = p.held === '0' ? '' : `  (${say('held', { amount: money(p.held, p.currency) })})`
    return `  ${money(p.available, p.currency)}${held}`
  })
  context.print(found, [
    say('asOf', {
      at: time(found.at, lang),
      pack: `${found.pack.id}@${found.pack.version}`,
      verified: say(found.pack.verified ? 'verified' : 'unverified'),
    }),
    ...obligationList(context, found.obligations),
    say('lose'),
    ...found.consequences.map((c) => `  • ${c.words}`),
    ...(pockets.length > 0 ? [say('money'), ...pockets] : []),
    ...stepLines(context, found.steps),
    say('ways'),
    ...wayLines(context, found.ways_out),
    ...laterLines(context, found.later),
    ...alternativeLines(context, found.alternatives),
    ...coolingLines(context, found.cooling_off),
    say('dates'),
    ...startLines(context, found),
    ...DATES.map((name) => `  ${say('named', { what: say(name), text: time(found.dates[name], lang) })}`),
    `${say('terms')} ${found.pack.terms}`,
  ])
  return EXIT.ok
}
