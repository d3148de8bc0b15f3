/**
 * A business day against the bank. The first time the bank is asked for its file and this waits; once the day is
 * matched, the same command answers the same again.
 */
import { setTimeout as rest } from 'node:timers/promises'
import type { Answer } from '../../../sdk/src/index.ts'
import { calendarDay } from '../../../src/kernel/text/moment-text.ts'
import type { Command, Context } from '../context.ts'
import { EXIT, Usage } from '../exit.ts'
import { money, whoOf } from '../show.ts'

type Day = Answer<'/v1/operator/reconciliations/{date}', 'get'>
type Break = Day['breaks'][number]

const POLL_MS = 500
/** Longer than the worker waits for the bank. */
const MOST_POLLS = 150

export const reconcile: Command = async (context) => {
  const { date } = context.flags
  if (!date || !/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Usage('reconcile --date YYYY-MM-DD')
  const { client, say, print } = context
  const asked = await client.post('/v1/operator/reconciliations/{date}/run', { params: { date } })
  const day = await answered(context, { date, askedAt: asked.asked_at })
  if (day.state === 'waiting') {
    print(day, [
      say('dayWaits', { date: calendarDay(date, context.lang) }),
      ...day.breaks.map((b) => breakLine(context, b)),
    ])
    return EXIT.unknown
  }
  print(day, lines(context, day))
  return day.breaks.some(({ state }) => state === 'open') ? EXIT.refused : EXIT.ok
}

/** The day once it is matched, or the bank has said that there is no file yet. */
const answered = async (
  { client }: Context,
  { date, askedAt }: { readonly date: string; readonly askedAt: string | null },
): Promise<Day> => {
  for (let polls = 0; ; polls++) {
    const day = await client.get('/v1/operator/reconciliations/{date}', { params: { date } })
    if (day.state !== 'waiting' || day.asked_at !== askedAt || polls === MOST_POLLS) return day
    await rest(POLL_MS)
  }
}

const lines = (context: Context, day: Day): string[] => {
  const { say, lang } = context
  const { day: date, state, lines: all, matched, in_flight: flying, broken } = day
  return [
    say('day', {
      date: calendarDay(date, lang),
      state: say(state === 'locked' ? 'dayLocked' : 'dayMatched'),
    }),
    say('dayCounts', { lines: all ?? 0, matched: matched ?? 0, flying: flying ?? 0, broken: broken ?? 0 }),
    ...day.safeguarding.map((s) =>
      say('daySafe', {
        bank: money(s.bank, s.currency),
        customers: money(s.customers, s.currency),
        claims: money(s.claims, s.currency),
        unexplained: money(s.unexplained, s.currency),
      }),
    ),
    ...(day.breaks.length === 0 ? [say('dayClean')] : day.breaks.map((b) => breakLine(context, b))),
  ]
}

const breakLine = ({ say }: Context, b: Break): string =>
  `  ${b.id}  ${b.kind} (${b.state})  ${say('breakOwner', { owner: b.owner, days: b.age_days })}  ${foundOf(b)}  ${whoOf(b.about)}`

const foundOf = ({ found }: Break): string =>
  Object.entries(found)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')
