import type { Answer } from '../../../sdk/src/index.ts'
import type { Command } from '../context.ts'
import { EXIT, Usage } from '../exit.ts'
import { money, time, whoOf } from '../show.ts'

const STATES = [
  'preparing', 'cooling_off', 'in_review', 'settling', 'closed', 'cancelled', 'expired', 'rejected',
] as const // biome-ignore format: a list

type Amounts = Answer<'/v1/operator/closures', 'get'>['closures'][number]['amounts']
const amountsOf = (amounts: Amounts): string =>
  (amounts ?? []).map(({ amount, currency }) => `${money(amount, currency)}  `).join('')

/** The operators' queue, all pages of it: oldest statutory deadline first. */
export const cases: Command = async (context) => {
  const { client, say, lang, flags } = context
  const state = STATES.find((known) => known === flags.state)
  if (flags.state !== undefined && state === undefined) throw new Usage(`--state ${STATES.join('|')}`)
  const found = []
  for (let after: string | undefined; ; ) {
    const page = await client.get('/v1/operator/closures', {
      query: { ...(state ? { state } : {}), ...(after ? { after } : {}) },
    })
    found.push(...page.closures)
    if (page.next === null) break
    after = page.next
  }
  const lines = found.map(
    (c) =>
      `${c.id}  ${c.state.padEnd(11)}  ${c.wallet}  ${whoOf(c.about)}  ${amountsOf(c.amounts)}${say('waits', { who: c.waits_for, at: time(c.statutory_by, lang) })}`,
  )
  context.print({ closures: found }, lines.length > 0 ? lines : [say('noCases')])
  return EXIT.ok
}
