/**
 * The words of the state-by-operation matrix: in which states a wallet can be, what an operation answers there, and the
 * rows that most operations share. The rows themselves are `states.ts` of each module; tests, docs/wallet-states.md and
 * the OpenAPI document are made from them or held to them.
 */

import type { RefusalCode } from '../errors.ts'
import type { PostingCode, PostingKind } from '../lane.ts'

/**
 * `preparing`: a closing is asked for and not confirmed. `held`: closing, and a stop that nobody has settled yet holds it. `paused`: by its holder. `restricted`: by staff. `frozen_by_link`: by
 * the link of an alert, until a recovery. `money_frozen`: open, and an authority has frozen all that is in it. `just_closed`: the seconds in which another
 * process still remembers a session that the closing has ended.
 */
export const WALLET_STATES = [
  'open', 'preparing', 'paused', 'restricted', 'frozen_by_link', 'money_frozen', 'cooling_off', 'held', 'in_review', 'settling', 'closed',
  'just_closed',
] as const // biome-ignore format: a list
export type WalletState = (typeof WALLET_STATES)[number]

/**
 * What a request that would be fine on an open wallet is answered: `allowed` is never one of the refusals of a state;
 * `absent`: there is nothing to ask about (no case before somebody asks to leave, no link before a closing is accepted).
 */
export type Outcome = 'allowed' | 'absent' | RefusalCode
export type Row = Readonly<Record<WalletState, Outcome>>

/** Who asks: `access` of the use-case. `public` acts on the wallet that a contact or a secret belongs to. */
export const ASKERS = ['holder', 'operator', 'bearer', 'delegate', 'public'] as const
export type Asker = (typeof ASKERS)[number]

/** A posting that the operation makes: which of the two wallets is debited and which credited; none = the operator's. */
export type Move = {
  readonly kind: PostingKind
  readonly code: PostingCode
  readonly debit?: 'own' | 'other'
  readonly credit?: 'own' | 'other'
}

export type Standing =
  | {
      readonly wallet: true
      /** By the state of the wallet that is acted on. */
      readonly by: Readonly<Partial<Record<Asker, Row>>>
      /** By the state of the other wallet that takes part, while the own one is open. */
      readonly other?: { readonly who: 'payer' | 'payee' | 'sender'; readonly row: Row }
      readonly moves?: readonly Move[]
    }
  /** Acts on no wallet: before there is one, on many, or on the service itself. */
  | { readonly wallet: false }

export type Standings = Readonly<Record<string, Standing>>

/** The same answer in every state but those named. */
export const row = (rest: Outcome, but: Partial<Row> = {}): Row => ({
  open: rest,
  preparing: rest,
  paused: rest,
  restricted: rest,
  frozen_by_link: rest,
  money_frozen: rest,
  cooling_off: rest,
  held: rest,
  in_review: rest,
  settling: rest,
  closed: rest,
  just_closed: rest,
  ...but,
})

const both = (outcome: Outcome) => ({ closed: outcome, just_closed: outcome })
/** A holder's session ends with the wallet: what they ask then, they ask as nobody. */
const session = (rest: Outcome, but: Partial<Row> = {}): Row =>
  row(rest, { closed: 'sign_in_required', ...but })

export const closing = (outcome: Outcome): Partial<Row> => ({
  cooling_off: outcome,
  held: outcome,
  in_review: outcome,
  settling: outcome,
})
export const frozen = (outcome: Outcome): Partial<Row> => ({
  paused: outcome,
  restricted: outcome,
  frozen_by_link: outcome,
})

/** Reading, ending, protecting: in every state. */
export const ALWAYS = session('allowed')
/** Begins something: only an open wallet does. */
export const OPEN = session('allowed', {
  ...frozen('wallet_frozen'),
  ...closing('wallet_closing'),
  just_closed: 'wallet_closed',
})
/** Begins something that pays out of the balance. */
export const PAYS: Row = { ...OPEN, money_frozen: 'insufficient_funds' }
/** Cures something: only a closed wallet does not. */
export const CURES = session('allowed', { just_closed: 'wallet_closed' })
/** Cures something from the balance. */
export const REPAYS: Row = { ...CURES, money_frozen: 'insufficient_funds' }

/** By staff, or by a link: no session that ends. */
export const EVER = row('allowed')
export const UNTIL_CLOSED = row('allowed', both('wallet_closed'))
/** What has to last: nothing of it begins with whoever leaves. */
export const UNTIL_CLOSING = row('allowed', { ...closing('wallet_closing'), ...both('wallet_closed') })
/** Only what its holder has frozen by a link is recovered. */
/** Staff, in every state but the last: of a closed wallet nothing is given back. */
export const NOT_CLOSED = row('allowed', both('recovery_none'))
export const STAFF_OPEN = row('allowed', {
  ...frozen('wallet_frozen'),
  ...closing('wallet_closing'),
  ...both('wallet_closed'),
})

const NO_CASE: Partial<Row> = {
  open: 'absent',
  paused: 'absent',
  restricted: 'absent',
  frozen_by_link: 'absent',
  money_frozen: 'absent',
}
/** About a case: of its holder, of staff, of whoever has the receipt link. */
export const CASE = session('allowed', NO_CASE)
export const STAFF_CASE = row('allowed', NO_CASE)
export const LINK = row('allowed', { ...NO_CASE, preparing: 'absent' })
/** A row of cases with what is answered where the act is not possible. */
export const inCase = (base: Row, outcome: Outcome, but: Partial<Row>): Row => {
  const cells = Object.entries(base).map(([state, cell]) => [state, cell === 'allowed' ? outcome : cell])
  return { ...base, ...Object.fromEntries(cells), ...but }
}

/** How the other wallet of a payment answers: its owner's affairs are not told to strangers. */
export const PAYEE = row('allowed', {
  ...frozen('recipient_unavailable'),
  ...closing('recipient_unavailable'),
  ...both('recipient_unavailable'),
})
export const PAYER = row('allowed', {
  ...frozen('payer_unavailable'),
  ...closing('payer_unavailable'),
  ...both('payer_unavailable'),
})

export const holder = (by: Row, more: Omit<Extract<Standing, { wallet: true }>, 'wallet' | 'by'> = {}) =>
  ({ wallet: true, by: { holder: by }, ...more }) satisfies Standing
export const staff = (by: Row) => ({ wallet: true, by: { operator: by } }) satisfies Standing
export const NO_WALLET = { wallet: false } satisfies Standing
export const READ = { wallet: true, by: { holder: ALWAYS, operator: EVER } } satisfies Standing
