import type { Command } from '../context.ts'
import { EXIT, Usage } from '../exit.ts'
import { time } from '../show.ts'

const STATES = [
  'preparing', 'cooling_off', 'in_review', 'settling', 'closed', 'cancelled', 'expired', 'rejected',
] as const // biome-ignore format: a list

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
      `${c.id}  ${c.state.padEnd(11)}  ${c.wallet}  ${c.about?.name ?? '–'} ${c.about?.contacts[0] ?? ''}  ${say('waits', { who: c.waits_for, at: time(c.statutory_by, lang) })}`,
  )
  context.print({ closures: found }, lines.length > 0 ? lines : [say('noCases')])
  return EXIT.ok
}
