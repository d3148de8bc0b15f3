import { QuittanceError } from '../../../sdk/src/index.ts'
import type { Command, Context } from '../context.ts'
import { payoutsOf } from '../destinations.ts'
import { EXIT, Usage } from '../exit.ts'
import { prove } from '../prove.ts'
import { type Closure, obligationList, quoteLines, time } from '../show.ts'
import { isYes } from '../speaker.ts'
import { boundsOf } from '../standing.ts'
import { standingLines, statusLines } from '../status.ts'
import { walletOf } from '../wallet.ts'

/** Goes on where it stopped: the case lives on the server, so the same command may be given again on any machine. */
export const close: Command = async (context, words) => {
  const { client, io, say, lang, flags } = context
  const params = { wallet: walletOf(words) }
  const closure = await current(context, params.wallet)
  if (closure.state !== 'preparing') return tell(context, closure)
  io.note(say('opened', { id: closure.id }))
  for (const line of obligationList(context, closure.obligations)) io.note(line)
  if (flags['when-ready']) return whenReady(context, closure)
  if (closure.standing) {
    context.print(closure, standingLines(context, closure))
    return EXIT.ok
  }
  if (closure.obligations.some((o) => o.blocks)) {
    context.print(closure, [say('blocked')])
    return EXIT.refused
  }
  const quoted = closure.quote && flags.challenge ? closure : await planned(context, closure)
  if (!quoted.quote) throw new Error('a planned closing has a quote')
  for (const line of quoteLines(context, quoted.quote)) io.note(line)
  if (!(await agreed(context))) {
    context.print(quoted, [say('stopped')])
    return EXIT.refused
  }
  const acknowledged = quoted.quote.consequences.map(({ code }) => code)
  const challenge = await prove(context, 'closure.confirm')
  const done = await client.post('/v1/wallets/{wallet}/closure/confirmation', {
    params,
    body: { quote: quoted.quote.id, acknowledged, challenge },
  })
  const at = time(done.closure.cooling_off_until ?? '', lang)
  const link = `${context.server}/receipt#${done.receipt_secret}`
  context.print(done, [say('accepted', { id: done.closure.id, at, ...params }), say('receipt', { link })])
  return EXIT.ok
}

/** One confirmation within limits; the server waits and closes. */
const whenReady = async (context: Context, closure: Closure): Promise<number> => {
  const { client, io, say, flags } = context
  const quoted = closure.quote && flags.challenge ? closure : await planned(context, closure)
  if (!quoted.quote) throw new Error('a planned closing has a quote')
  for (const line of quoteLines(context, quoted.quote)) io.note(line)
  const bounds = boundsOf(context, quoted.quote, quoted.plan)
  for (const { currency, ...bound } of bounds) io.note(say('bound', { currency, ...bound }))
  if (!(await agreed(context))) {
    context.print(quoted, [say('stopped')])
    return EXIT.refused
  }
  const acknowledged = quoted.quote.consequences.map(({ code }) => code)
  const not_before = flags['not-before']
  const terms = { bounds, ...(not_before === undefined ? {} : { not_before }) }
  const challenge = await prove(context, 'closure.stand', terms)
  const standing = await client.put('/v1/wallets/{wallet}/closure/standing', {
    params: { wallet: closure.wallet },
    body: { ...terms, acknowledged, challenge },
  })
  context.print(standing, standingLines(context, standing))
  return EXIT.ok
}

const tell = (context: Context, closure: Closure): number => {
  context.io.note(`${context.say('named', { what: context.say('case'), text: closure.id })}`)
  context.print(closure, statusLines(context, closure))
  return EXIT.ok
}

/** The open case, or a new one. */
const current = async ({ client, flags }: Context, wallet: string): Promise<Closure> => {
  const params = { wallet }
  const known = await client
    .get('/v1/wallets/{wallet}/closure', { params })
    .catch((error: unknown) => absent(error))
  if (known && !['cancelled', 'expired', 'rejected'].includes(known.state)) return known
  const body = flags.reason === undefined ? {} : { reason: flags.reason }
  return client.post('/v1/wallets/{wallet}/closure', { params, body })
}

const absent = (error: unknown): undefined => {
  if (!(error instanceof QuittanceError) || error.code !== 'closure_none') throw error
}

const planned = async (context: Context, closure: Closure): Promise<Closure> =>
  context.client.put('/v1/wallets/{wallet}/closure/plan', {
    params: { wallet: closure.wallet },
    body: { payouts: await payoutsOf(context, closure) },
  })

const agreed = async ({ flags, io, say }: Context): Promise<boolean> => {
  if (flags.yes) return true
  if (!io.ask) throw new Usage(say('needYes'))
  return isYes(await io.ask(say('accept')), say)
}
