import type { Command } from '../context.ts'
import { EXIT, Usage } from '../exit.ts'
import { money, time } from '../show.ts'

const moment = (text: string): string => {
  if (Number.isNaN(Date.parse(text))) throw new Usage('pairs [--from TIME] [--until TIME]')
  return new Date(text).toISOString()
}

/** Who agreed with whom, over how much and how fast; the most agreements first. */
export const pairs: Command = async (context) => {
  const { client, say, print, lang, flags } = context
  const query = {
    ...(flags.from ? { from: moment(flags.from) } : {}),
    ...(flags.until ? { until: moment(flags.until) } : {}),
  }
  const answer = await client.get('/v1/operator/approvals/pairs', { query })
  const lines = answer.pairs.flatMap(({ proposer, decider, both_ways, agreed, declined, kinds }) => [
    `${proposer.name ?? proposer.id} → ${decider.name ?? decider.id}  ${say('pairCounts', { agreed, declined })}${both_ways ? `  ${say('bothWays')}` : ''}`,
    ...kinds.map(
      (k) =>
        `  ${k.kind}  ${say('pairCounts', { agreed: k.agreed, declined: k.declined })}  ${k.sums.map(({ amount, currency }) => `${money(amount, currency)}  `).join('')}${say('pairTimes', { seconds: k.shortest_seconds, first: time(k.first_at, lang), last: time(k.last_at, lang) })}`,
    ),
  ])
  print(answer, lines.length > 0 ? lines : [say('noPairs')])
  return EXIT.ok
}
