import type { Command } from '../context.ts'
import { EXIT } from '../exit.ts'
import { money, time, whoOf } from '../show.ts'

/** What waits for a second person: how much, whose matter it is, and who asks; what lapses first stands first. */
export const approvals: Command = async ({ client, say, print, lang }) => {
  const answer = await client.get('/v1/operator/approvals', {})
  const lines = answer.approvals.map((one) => {
    const amounts = one.amounts.map(({ amount, currency }) => `${money(amount, currency)}  `).join('')
    const about = one.about ? `${whoOf(one.about)}  ` : ''
    const by = one.requested_by_name ?? one.requested_by
    return `${one.id}  ${one.kind}  ${amounts}${about}${say('askedBy', { by, at: time(one.lapses_at, lang) })}`
  })
  print(answer, lines.length > 0 ? lines : [say('noApprovals')])
  return EXIT.ok
}
