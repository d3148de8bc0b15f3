/**
 * The end of many wallets from a file, one id a line. The list makes the programme: sent again it goes on where it stopped.
 * Another operator starts it.
 */
import { createHash } from 'node:crypto'
import { setTimeout as rest } from 'node:timers/promises'
import type { Answer } from '../../../sdk/src/index.ts'
import type { Command, Context } from '../context.ts'
import { EXIT, Usage } from '../exit.ts'
import { time } from '../show.ts'

type Programme = Answer<'/v1/operator/programmes/{programme}', 'get'>
const PART = 1000
const POLL_MS = 1000
const WIDTH = 30
const KINDS = ['wind_down', 'risk_exit', 'dormancy'] as const
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export const windDown: Command = async (context) => {
  const { start, watch, file } = context.flags
  if (start !== undefined) return begin(context, start)
  if (watch !== undefined) return follow(context, watch)
  if (file !== undefined) return prepare(context, file)
  throw new Usage('wind-down --file | --start | --watch')
}

/** Reads the list, says which lines are no wallets, uploads the rest in parts. */
const prepare = async (context: Context, file: string): Promise<number> => {
  const { client, io, say, lang, flags } = context
  const text = await io.read(file).catch(() => {
    throw new Usage(file)
  })
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const wrong = lines.flatMap((line, i) =>
    line === '' || line.startsWith('#') || ID.test(line) ? [] : [i + 1],
  )
  if (wrong.length > 0) throw new Usage(say('badLines', { file, lines: wrong.slice(0, 20).join(', ') }))
  const wallets = [...new Set(lines.filter((line) => ID.test(line)))]
  if (wallets.length === 0) throw new Usage(say('noLines', { file }))
  const kind = KINDS.find((known) => known === (flags.kind ?? 'wind_down'))
  const perMinute = Number(flags['per-minute'] ?? '600')
  if (!kind || !flags.deadline || !Number.isSafeInteger(perMinute))
    throw new Usage('--deadline --kind --per-minute')
  const programme = await client.post('/v1/operator/programmes', {
    body: {
      kind,
      name: flags.name ?? file,
      deadline: flags.deadline,
      per_minute: perMinute,
      file_hash: createHash('sha256').update(wallets.toSorted().join('\n')).digest('hex'),
    },
  })
  const unknown: string[] = []
  let sent = 0
  for (; programme.state === 'draft' && sent < wallets.length; sent += PART) {
    const part = wallets.slice(sent, sent + PART)
    const done = await client.post('/v1/operator/programmes/{programme}/wallets', {
      params: { programme: programme.id },
      body: { wallets: part },
    })
    unknown.push(...done.unknown)
    drawn(context, { done: sent + part.length, all: wallets.length })
  }
  if (sent > 0) io.bar?.('')
  const value = { ...programme, unknown }
  const at = time(programme.deadline, lang)
  context.print(value, [
    say('programme', { id: programme.id, count: wallets.length - unknown.length, at }),
    ...unknown.map((wallet) => `  ${say('unknownWallet', { wallet })}`),
    say(programme.state === 'draft' ? 'startIt' : 'startedBefore', { id: programme.id }),
  ])
  return unknown.length > 0 ? EXIT.refused : EXIT.ok
}

const begin = async (context: Context, programme: string): Promise<number> => {
  await context.client.post('/v1/operator/programmes/{programme}/start', { params: { programme } })
  return follow(context, programme)
}

/** Until everybody has been told; what happens at the deadline is seen by the same command then. */
const follow = async (context: Context, programme: string): Promise<number> => {
  const { client, io, say } = context
  for (;;) {
    const now = await client.get('/v1/operator/programmes/{programme}', { params: { programme } })
    const all = Object.values(now.counts).reduce((sum, n) => sum + n, 0)
    drawn(context, { done: all - now.counts.listed, all })
    if (now.counts.listed > 0 && now.state === 'running') {
      await rest(POLL_MS)
      continue
    }
    io.bar?.('')
    const residuals = now.counts.residual > 0 ? await residualsOf(context, programme) : []
    context.print({ ...now, residuals }, [
      say('counts', countsOf(now)),
      ...residuals.map((r) => `  ${r.wallet}  ${r.reason}`),
    ])
    return residuals.length > 0 ? EXIT.refused : EXIT.ok
  }
}

const countsOf = ({ counts }: Programme) => ({ ...counts })

const residualsOf = async ({ client }: Context, programme: string) =>
  (await client.get('/v1/operator/programmes/{programme}/residuals', { params: { programme } })).residuals

/** `[#####.....] 40/100`: on a terminal one line that moves, elsewhere nothing, so that logs stay readable. */
const drawn = ({ io, flags }: Context, { done, all }: { done: number; all: number }): void => {
  if (flags.json || all === 0) return
  const full = Math.floor((WIDTH * done) / all)
  io.bar?.(`[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${done}/${all}`)
}
