/** Where the money goes: from `--to`, or asked for each currency. Never chosen for the holder. */
import type { Body } from '../../sdk/src/index.ts'
import type { Context } from './context.ts'
import { Usage } from './exit.ts'
import { type Closure, money, wayLines } from './show.ts'

export type Payout = Body<'/v1/wallets/{wallet}/closure/plan', 'put'>['payouts'][number]

const TO =
  /^(?<currency>[A-Z]{3})=(?<way>own_account|funding_source|own_wallet|claim|donate|forfeit)(?::(?<instrument>.+))?$/

export const payoutsOf = async (context: Context, closure: Closure): Promise<Payout[]> => {
  const given = (context.flags.to ?? []).map((text) => parsed(context, text))
  const pockets = closure.pockets
  const payouts: Payout[] = []
  for (const { currency, available } of pockets)
    payouts.push(
      given.find((payout) => payout.currency === currency) ??
        (await asked(context, closure, { currency, amount: money(available, currency) })),
    )
  return payouts
}

const parsed = ({ say }: Context, text: string): Payout => {
  const { currency, way, instrument } = TO.exec(text)?.groups ?? {}
  const known = WAYS.find((name) => name === way)
  if (!currency || !known || GIVEN.includes(known) !== (instrument === undefined))
    throw new Usage(say('badWay', { text }))
  return { currency, way: known, ...(instrument ? { instrument } : {}) }
}

const WAYS = ['own_account', 'funding_source', 'own_wallet', 'claim', 'donate', 'forfeit'] as const
/** Ways that need no account. */
const GIVEN: readonly string[] = ['claim', 'donate', 'forfeit']

const asked = async (
  context: Context,
  { ways_out: ways }: Closure,
  { currency, amount }: { currency: string; amount: string },
): Promise<Payout> => {
  const { io, say } = context
  if (!io.ask) throw new Usage(say('needTo', { currency, amount }))
  for (const line of wayLines(context, ways)) io.note(line)
  const way = ways[Number(await io.ask(say('choose', { amount }))) - 1]
  if (!way) throw new Usage(say('needTo', { currency, amount }))
  return { currency, way: way.way, ...(way.instrument ? { instrument: way.instrument } : {}) }
}
