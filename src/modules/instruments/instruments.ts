/**
 * Linked bank accounts and own wallets elsewhere. The number is sealed from the first row; what leaves this module
 * is masked, except `railAccount`, which the worker calls right before it speaks to the rail.
 */
import { type Instant, isBefore, plus } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import type { Bucket, Uuid } from '../../kernel/ids.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { blindIndex, open, openMany, seal } from '../vault/vault.ts'
import { cardNetwork, expiryOf, maskedLabel, parseNumber, tailOf } from './rules.ts'
import * as sql from './sql.ts'
import type { Instrument, Kind, NameVerdict, Scheme } from './types.ts'

export {
  BANK_SCHEMES,
  INSTRUMENT_STATES,
  type Instrument,
  type InstrumentState,
  KINDS,
  type Kind,
  type NameVerdict,
  type Scheme,
} from './types.ts'

/** The due kind of a name check; `src/modules/payments/jobs/rails.ts` runs it. */
export const NAME_CHECK = 'rail.name_check'

export type LinkedInstrument = Instrument & { readonly label: string }

export type NewInstrument = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly person: Uuid
  readonly bucket: Bucket
  readonly kind: Kind
  readonly scheme: Scheme
  /** As typed; refused with `account_number_invalid` when it is not one of that scheme. */
  readonly number: string
  /** The bank or provider as the holder calls it. */
  readonly name?: string | undefined
  /** A card's last month, `2028-11`. */
  readonly expires?: string | undefined
  readonly epoch: number
  readonly at: Instant
}

/** The same account named again is the same one: for people without a wallet, who link nothing for good. */
export const linkOnce = async (tx: Tx, wish: NewInstrument): Promise<Uuid> => {
  const number = parseNumber(wish.scheme, wish.number)
  const known = await sql.living(tx, wish.wallet, blindIndex('account', `${wish.scheme}:${number}`))
  return known ?? (await link(tx, wish)).id
}

/** Links an account, pending until the rail has checked the holder's name. */
export const link = async (tx: Tx, wish: NewInstrument): Promise<LinkedInstrument> => {
  const number = parseNumber(wish.scheme, wish.number)
  const { id, wallet, person, bucket, kind, scheme, at } = wish
  const expires_at = wish.expires ? expiryOf(wish.expires) : null
  if (expires_at && !isBefore(at, expires_at)) refuse('card_expired')
  const linked = await sql.insert(tx, {
    id, wallet, person, bucket, kind, scheme, at, expires_at,
    network: kind === 'card' ? (cardNetwork(number) ?? null) : null,
    tail: tailOf(number),
    number: await seal(tx, { ...vaultPlace(person, id, 'number'), text: number }),
    label: wish.name ? await seal(tx, { ...vaultPlace(person, id, 'label'), text: wish.name }) : null,
    numberIndex: blindIndex('account', `${scheme}:${number}`),
  }) // biome-ignore format: the columns
  if (!linked) refuse('instrument_already_linked')
  await schedule(tx, [{ bucket, kind: NAME_CHECK, ref: id, dueAt: at, wallet, epoch: wish.epoch }])
  await append(tx, [{ bucket, type: 'instrument.linked', ref: id, data: { wallet, kind, scheme } }])
  const row = await sql.byId(tx, id)
  if (!row) throw new Error('a linked instrument cannot be read')
  return revealOne(tx, row)
}

/** What these wallets have linked, masked, oldest first. */
export const list = async (q: Queryable, wallets: readonly Uuid[]): Promise<LinkedInstrument[]> =>
  reveal(q, await sql.linkedTo(q, wallets))

export const find = async (q: Queryable, id: Uuid): Promise<LinkedInstrument | undefined> => {
  const row = await sql.byId(q, id)
  return row && revealOne(q, row)
}

/** Masked labels by instrument id, for lists of payments. */
export const labelsOf = async (q: Queryable, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, string>> => {
  const rows = ids.length > 0 ? await sql.byIds(q, ids) : []
  return new Map((await reveal(q, rows)).map(({ id, label }) => [id, label]))
}

/** Those of the accounts that are linked no more: no new money goes to them. */
export const unlinkedAmong = async (q: Queryable, ids: readonly Uuid[]): Promise<ReadonlySet<Uuid>> => {
  const rows = ids.length > 0 ? await sql.byIds(q, ids) : []
  return new Set(rows.filter(({ state }) => state === 'unlinked').map(({ id }) => id))
}

/**
 * The instrument, if it may be used now: this wallet's and verified. Holds it against unlinking until the
 * transaction ends.
 */
const requireUsable = async (tx: Tx, { id, wallet }: { id: Uuid; wallet: Uuid }): Promise<Instrument> => {
  const row = await sql.byId(tx, id, 'share')
  if (!row || row.wallet !== wallet || row.state === 'unlinked') return refuse('instrument_unknown')
  if (row.state === 'pending') return refuse('instrument_pending')
  if (row.state !== 'verified') return refuse('instrument_not_verified', { facts: { state: row.state } })
  return publicPart(row)
}

/** The instrument, if money may come from it now: from a card until its last month is over. */
export const requireSource = async (
  tx: Tx,
  wish: { id: Uuid; wallet: Uuid; at: Instant },
): Promise<Instrument> => {
  const row = await requireUsable(tx, wish)
  if (row.expires_at && !isBefore(wish.at, row.expires_at)) refuse('card_expired')
  return row
}

/** The instrument, if the holder may withdraw to it: a card only gets back, at closing, what came from it. */
export const requireDestination = async (tx: Tx, wish: { id: Uuid; wallet: Uuid }): Promise<Instrument> => {
  const row = await requireUsable(tx, wish)
  if (row.kind === 'card') refuse('card_not_payable')
  return row
}

/** The instrument to unlink, locked; the caller checks that no payment still needs it. */
export const lockToUnlink = async (
  tx: Tx,
  { id, wallet }: { id: Uuid; wallet: Uuid },
): Promise<Instrument> => {
  const row = await sql.byId(tx, id, 'update')
  if (!row || row.wallet !== wallet || row.state === 'unlinked') return refuse('instrument_unknown')
  return publicPart(row)
}

export const unlink = async (tx: Tx, { id, wallet, bucket }: Instrument, at: Instant): Promise<void> => {
  await sql.unlinkById(tx, id, at)
  await append(tx, [{ bucket, type: 'instrument.unlinked', ref: id, data: { wallet } }])
}

/** What was linked before `since` and unlinked from then on. */
export const unlinkedSince = async (
  q: Queryable,
  wallet: Uuid,
  since: Instant,
): Promise<{ label: string; unlinkedAt: Instant }[]> => {
  const rows = await sql.unlinkedSince(q, wallet, since)
  const shown = await reveal(q, rows)
  return rows.map(({ unlinked_at }, i) => ({ label: shown[i]?.label ?? '', unlinkedAt: unlinked_at }))
}

/**
 * Whatever was linked at `since` or later is linked no more. Payments under way over it end as the bank says: the number stays
 * for them. The wallet is locked FOR UPDATE. Twice = once.
 */
export const unlinkSince = async (
  tx: Tx,
  wallet: Uuid,
  { since, at }: { readonly since: Instant; readonly at: Instant },
): Promise<LinkedInstrument[]> => {
  const young = (await list(tx, [wallet])).filter(({ created_at }) => !isBefore(created_at, since))
  for (const instrument of young) await unlink(tx, instrument, at)
  return young
}

/** The whole number, for the rail alone. Undefined once its key is gone. */
export const railNumber = async (
  q: Queryable,
  id: Uuid,
): Promise<{ scheme: Scheme; number: string; person: Uuid } | undefined> => {
  const row = await sql.byId(q, id)
  const number = row && (await open(q, { ...vaultPlace(row.person, id, 'number'), sealed: row.number }))
  return row && number !== undefined ? { scheme: row.scheme, number, person: row.person } : undefined
}

/** Takes a name check on: false when there is nothing left to check. */
export const claimNameCheck = async (tx: Tx, id: Uuid): Promise<boolean> => {
  const row = await sql.byId(tx, id, 'update')
  if (row?.state !== 'pending') return false
  await sql.countAttempt(tx, id)
  return true
}

/** Writes the rail's verdict; without one, answers when to ask again. Twice = once. */
export const recordNameCheck = async (
  tx: Tx,
  { id, verdict, at }: { id: Uuid; verdict: NameVerdict; at: Instant },
): Promise<Instant | undefined> => {
  const row = await sql.byId(tx, id, 'update')
  if (row?.state !== 'pending') return undefined
  const { bucket, wallet } = row
  if (verdict.outcome === 'unknown') return plus(at, { minutes: Math.min(2 ** (row.attempts - 1), 60) })
  const state = ({ match: 'verified', mismatch: 'name_mismatch', refused: 'refused' } as const)[
    verdict.outcome
  ]
  await sql.decide(tx, {
    id,
    state,
    reason: verdict.outcome === 'refused' ? verdict.reason : null,
    verifiedAt: state === 'verified' ? at : null,
    instead: await insteadOfNumber(tx, row, verdict),
  })
  await append(tx, [{ bucket, type: 'instrument.checked', ref: id, data: { wallet, state } }])
  return undefined
}

/** A card's number ends with the verdict: its token takes the place, or nothing does. */
const insteadOfNumber = async (tx: Tx, row: sql.SealedInstrument, verdict: NameVerdict) => {
  if (row.scheme !== 'card_number') return undefined
  if (verdict.outcome !== 'match') return { scheme: row.scheme, sealed: Buffer.alloc(0) }
  if (!verdict.token) throw new Error('the rail confirmed a card and gave no token for it')
  const sealed = await seal(tx, { ...vaultPlace(row.person, row.id, 'number'), text: verdict.token })
  return { scheme: 'card_token', sealed } as const
}

const publicPart = ({
  number: _sealed,
  label: _label,
  attempts: _attempts,
  ...row
}: sql.SealedInstrument): Instrument => row

const revealOne = async (q: Queryable, row: sql.SealedInstrument): Promise<LinkedInstrument> => {
  const [shown] = await reveal(q, [row])
  if (!shown) throw new Error('one instrument was opened and none came back')
  return shown
}

/** Masked labels for as many rows as there are, with one look at the keys. */
const reveal = async (q: Queryable, rows: readonly sql.SealedInstrument[]): Promise<LinkedInstrument[]> => {
  const named = rows.flatMap((row) =>
    row.label ? [{ id: row.id, person: row.person, sealed: row.label }] : [],
  )
  const names = await openMany(
    q,
    named.map(({ id, person, sealed }) => ({ ...vaultPlace(person, id, 'label'), sealed })),
  )
  const byId = new Map(named.map(({ id }, i) => [id, names[i]]))
  return rows.map((row) => ({ ...publicPart(row), label: maskedLabel(byId.get(row.id), row.tail) }))
}

/** Account numbers live as long as the payments that name them. */
const vaultPlace = (person: Uuid, row: Uuid, column: 'number' | 'label') =>
  ({ person, class: 'transactions', at: { table: 'instruments.instrument', column, row } }) as const
