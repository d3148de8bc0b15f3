/**
 * The end of many wallets from a file, one id a line. The list makes the programme: sent again it goes on where it stopped.
 * Another operator starts it.
 */
import { createHash } from 'node:crypto'
import { setTimeout as rest } from 'node:timers/promises'
import type { Answer } from '../../../sdk/src/index.ts'
import type { Command, Context } from '../context.ts'
import { EXIT, Usage } from '../exit.ts'
import { progressOf } from '../progress.ts'
import { time } from '../show.ts'
import { listAll, listWallets } from './programmes.ts'

type Programme = Answer<'/v1/operator/programmes/{programme}', 'get'>
const PART = 1000
const POLL_MS = 1000
/** Lines and wallets that are named one by one. */
const SHOWN = 20
const KINDS = ['wind_down', 'risk_exit', 'dormancy'] as const
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export const windDown: Command = async (context) => {
  const { list, start, watch, file, residuals, ...to } = context.flags
  if (list !== undefined) return list === 'all' ? listAll(context) : listWallets(context, list)
  if (start !== undefined) return begin(context, start)
  if (watch !== undefined) return follow(context, watch)
  if (file !== undefined) return prepare(context, file)
  if (residuals !== undefined) return listResiduals(context, residuals)
  for (const word of ['pause', 'resume', 'abort'] as const) {
    const programme = to[word]
    if (programme !== undefined) return steer(context, { programme, to: word })
  }
  throw new Usage(
    'wind-down --file | --list | --start | --watch | --pause | --resume | --abort | --residuals',
  )
}

type List = { readonly hash: string; readonly count: number }

/** Wallet ids of a file, one a line; blank lines and those after "#" say nothing. Nothing is kept: the file may be huge. */
async function* walletsIn({ io }: Context, file: string): AsyncGenerator<{ wallet: string; line: number }> {
  let line = 0
  for await (const text of io.lines(file)) {
    line++
    const wallet = text.trim().toLowerCase()
    if (wallet !== '' && !wallet.startsWith('#')) yield { wallet, line }
  }
}

/** The first pass: every line is right, or nothing is sent. The hash is of the ids in their order. */
const checked = async (context: Context, file: string): Promise<List> => {
  const { say } = context
  const hash = createHash('sha256')
  const wrong: number[] = []
  let count = 0
  try {
    for await (const { wallet, line } of walletsIn(context, file)) {
      if (!ID.test(wallet)) wrong.push(line)
      hash.update(`${wallet}\n`)
      count++
      if (wrong.length === SHOWN) break
    }
  } catch {
    throw new Usage(file)
  }
  if (wrong.length > 0) throw new Usage(say('badLines', { file, lines: wrong.join(', ') }))
  if (count === 0) throw new Usage(say('noLines', { file }))
  return { hash: hash.digest('hex'), count }
}

type Sent = { added: number; known: number; readonly unknown: string[] }

/** The second pass, in parts. A part that was sent before adds nothing. */
const upload = async (context: Context, { file, programme, list }: Upload): Promise<Sent> => {
  const sent: Sent = { added: 0, known: 0, unknown: [] }
  let [part, done]: [string[], number] = [[], 0]
  const progress = progressOf(context, 'sending')
  const flush = async () => {
    if (part.length === 0) return
    const answer = await context.client.post('/v1/operator/programmes/{programme}/wallets', {
      params: { programme },
      body: { wallets: part },
    })
    done += part.length
    sent.added += answer.added
    sent.known += part.length - answer.added - answer.unknown.length
    sent.unknown.push(...answer.unknown)
    progress.at(done, list.count)
    part = []
  }
  for await (const { wallet } of walletsIn(context, file)) {
    part.push(wallet)
    if (part.length === PART) await flush()
  }
  await flush()
  progress.end()
  return sent
}
type Upload = { readonly file: string; readonly programme: string; readonly list: List }

/** Checks the list, makes the programme it names, sends the list; the same list again goes on where it stopped. */
const prepare = async (context: Context, file: string): Promise<number> => {
  const { client, say, lang, flags } = context
  const list = await checked(context, file)
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
      file_hash: list.hash,
    },
  })
  const draft = programme.state === 'draft'
  const sent = draft
    ? await upload(context, { file, programme: programme.id, list })
    : { added: 0, known: list.count, unknown: [] }
  const at = time(programme.deadline, lang)
  const count = list.count - sent.unknown.length
  context.print({ ...programme, ...sent }, [
    say('programme', { id: programme.id, count, at }),
    ...(sent.known > 0 ? [say('twice', { count: sent.known })] : []),
    ...sent.unknown.slice(0, SHOWN).map((wallet) => `  ${say('unknownWallet', { wallet })}`),
    say(draft ? 'startIt' : 'startedBefore', { id: programme.id }),
  ])
  return sent.unknown.length > 0 ? EXIT.refused : EXIT.ok
}

const STEER = { pause: 'paused', resume: 'running', abort: 'aborted' } as const
const steer = async (
  { client, print, say }: Context,
  { programme, to }: { programme: string; to: keyof typeof STEER },
): Promise<number> => {
  const body = { state: STEER[to] }
  const now = await client.put('/v1/operator/programmes/{programme}/state', { params: { programme }, body })
  print(now, [say('state', { id: now.id, state: now.state }), say('counts', countsOf(now))])
  return EXIT.ok
}

/** As JSON, as CSV for a spreadsheet, or to be read. */
const listResiduals = async (context: Context, programme: string): Promise<number> => {
  const residuals = await residualsOf(context, programme)
  if (context.flags.csv) {
    context.io.out('wallet,closure,reason')
    for (const r of residuals) context.io.out(`${r.wallet},${r.closure ?? ''},${r.reason}`)
  } else
    context.print(
      { programme, residuals },
      residuals.map((r) => `${r.wallet}  ${r.reason}`),
    )
  return residuals.length > 0 ? EXIT.refused : EXIT.ok
}

/** Started is what `--list` showed: its hash has to be given, so that nobody starts a list that they have not seen. */
const begin = async (context: Context, programme: string): Promise<number> => {
  const { shown: shown_hash } = context.flags
  if (shown_hash === undefined) throw new Usage('--start ID --shown HASH: wind-down --list ID')
  await context.client.post('/v1/operator/programmes/{programme}/start', {
    params: { programme },
    body: { shown_hash },
  })
  const now = await context.client.get('/v1/operator/programmes/{programme}', { params: { programme } })
  for (const line of startedLines(context, now)) context.io.note(line)
  return follow(context, programme)
}

/** What was begun, how long it takes, and that it goes on without this terminal. */
const startedLines = (context: Context, now: Programme): string[] => {
  const { say, lang } = context
  const at = time(now.deadline, lang)
  return [
    say('started', { id: now.id, count: allOf(now), perMinute: now.per_minute, at }),
    ...endsOf(context, now),
    say('watchIt', { id: now.id }),
  ]
}

const allOf = ({ counts }: Programme): number => Object.values(counts).reduce((sum, n) => sum + n, 0)

/** Until everybody has been told; what happens at the deadline is seen by the same command then. */
const follow = async (context: Context, programme: string): Promise<number> => {
  const { client, say } = context
  const progress = progressOf(context, 'telling')
  for (;;) {
    const now = await client.get('/v1/operator/programmes/{programme}', { params: { programme } })
    const all = allOf(now)
    progress.at(all - now.counts.listed, all)
    if (now.counts.listed > 0 && now.state === 'running') {
      await rest(POLL_MS)
      continue
    }
    progress.end()
    const residuals = now.counts.residual > 0 ? await residualsOf(context, programme) : []
    context.print({ ...now, residuals }, [
      say('counts', countsOf(now)),
      ...endsOf(context, now),
      ...residuals.map((r) => `  ${r.wallet}  ${r.reason}`),
    ])
    return residuals.length > 0 ? EXIT.refused : EXIT.ok
  }
}

const countsOf = ({ counts }: Programme) => ({ ...counts })

/** When it will be through, if anything is left. */
const endsOf = ({ say, lang }: Context, now: Programme): string[] => {
  const { estimated_end: told, estimated_closing_end: closing } = now
  return told && closing ? [say('ends', { told: time(told, lang), closing: time(closing, lang) })] : []
}

type Residual = Answer<'/v1/operator/programmes/{programme}/residuals', 'get'>['residuals'][number]
const residualsOf = async ({ client }: Context, programme: string): Promise<Residual[]> => {
  const all: Residual[] = []
  let after: string | undefined
  do {
    const query = after === undefined ? {} : { after }
    const page = await client.get('/v1/operator/programmes/{programme}/residuals', {
      params: { programme },
      query,
    })
    all.push(...page.residuals)
    after = page.next ?? undefined
  } while (after !== undefined)
  return all
}
