/**
 * Signed papers: of acceptance, of a confirmation beforehand and its end, of a refusal, of a stop, of an end without closing, of closing. They name nobody: people and destinations are salted
 * commitments, and the salt stays sealed under the holder's own key, so that it ends with it.
 */
import { type Instant, isoOf } from '../../../kernel/clock.ts'
import { newId, type Uuid } from '../../../kernel/ids.ts'
import { participants } from '../../../kernel/participant.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import type { Receipt, StandingEndReceipt } from '../../../platform/receipts/payload.ts'
import { commitment, newSalt, signReceipt } from '../../../platform/receipts/sign.ts'
import type { Entry } from '../../audit/audit.ts'
import type { Pack } from '../../policy/policy.ts'
import { open, seal } from '../../vault/vault.ts'
import { packOf } from './case.ts'
import { thenOf } from './rules.ts'
import * as sql from './sql.ts'
import type { ClosureRow, EventActor, Quote, StepRow } from './types.ts'

let issuer: string | undefined
/** The public address that stands in receipts; set once at start. */
export const useIssuer = (publicUrl: string): void => {
  issuer = publicUrl
}

/** The address that signs papers. */
export const issuerOf = (): string => {
  if (issuer === undefined) throw new Error('useIssuer was not called')
  return issuer
}

/** Name and document of people as they declared them, for the commitment on their papers; who declared none is missing. */
export type DeclaredOf = (q: Queryable, persons: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>
let declared: DeclaredOf = async () => new Map()
/** Set once at start: who somebody is, is not known to this module. */
export const useDeclared = (look: DeclaredOf): void => {
  declared = look
}
export const declaredOf: DeclaredOf = (q, persons) => declared(q, persons)

export type Issue =
  | { readonly kind: 'acceptance'; readonly quote: Quote; readonly until: Instant }
  | { readonly kind: 'standing'; readonly quote: Quote }
  | ({ readonly kind: 'standing_end'; readonly by: EventActor } & Pick<
      StandingEndReceipt,
      'outcome' | 'because'
    >)
  | { readonly kind: 'refusal'; readonly refused: readonly string[] }
  | { readonly kind: 'hold'; readonly held: Instant; readonly coolingOff: Instant | null }
  | {
      readonly kind: 'cancellation'
      readonly by: EventActor
      readonly because: string | null
      readonly steps: readonly StepRow[]
    }
  | { readonly kind: 'closing'; readonly quote: Quote | undefined; readonly steps: readonly StepRow[] }

/** Id and salt of a paper that is about to be signed. */
export const newPaper = (c: ClosureRow): { readonly id: Uuid; readonly salt: string } => ({
  id: newId(c.bucket),
  salt: newSalt(),
})

export type Signing = {
  readonly issue: Issue
  readonly pack: Pack
  readonly id: Uuid
  readonly salt: string
  readonly at: Instant
  readonly leaf: Entry
  /** Name and document, when they are known. */
  readonly identity: string | undefined
}

/** The paper as a compact JWS. */
export const signPaper = (c: ClosureRow, signing: Signing): string => signReceipt(bodyOf(c, signing))

/** Signs and keeps one paper of a case. */
export const issueReceipt = async (
  tx: Tx,
  c: ClosureRow,
  { issue, at, leaf }: Pick<Signing, 'issue' | 'at' | 'leaf'>,
): Promise<Uuid> => {
  const { id, salt } = newPaper(c)
  const identity = (await declaredOf(tx, [c.person])).get(c.person)
  const jws = signPaper(c, { issue, at, leaf, id, salt, identity, pack: await packOf(tx, c) })
  const sealed = await seal(tx, { ...saltPlace(c, id), text: salt })
  await sql.insertReceipt(tx, c, { id, kind: issue.kind, at, leaf: leaf.id, jws, salt: sealed })
  return id
}

/** The salt of the holder's copy; undefined once its key is gone. */
export const openSalt = (q: Queryable, c: ClosureRow, receipt: sql.ReceiptRow): Promise<string | undefined> =>
  open(q, { ...saltPlace(c, receipt.id), sealed: receipt.salt })

export const saltPlace = (c: ClosureRow, id: Uuid) => ({
  person: c.person,
  class: 'case_evidence' as const,
  at: { table: 'closure.receipt', column: 'salt', row: id },
})

const commonOf = (c: ClosureRow, { id, salt, at, leaf, pack, identity }: Signing) => ({
  v: 1 as const,
  id,
  case: c.id,
  issuer: issuerOf(),
  issued_at: isoOf(at),
  requested_at: isoOf(c.requested_at),
  pack: { id: pack.id, version: pack.version, verified: pack.verified },
  subject: commitment(salt, 'subject', c.wallet),
  identity: identity === undefined ? null : commitment(salt, 'identity', identity),
  audit: { leaf: leaf.id, leaf_hash: leaf.leafHash },
})

const bodyOf = (c: ClosureRow, signing: Signing): Receipt => {
  const { issue, salt, at } = signing
  const common = commonOf(c, signing)
  if (issue.kind === 'refusal')
    return { ...common, kind: 'refusal', refused_at: isoOf(at), refused: [...issue.refused] }
  if (issue.kind === 'cancellation') return { ...common, ...endingOf(c, issue) }
  if (issue.kind === 'standing') return { ...common, ...standingOf(c, { ...issue, salt, at }) }
  if (issue.kind === 'standing_end') return { ...common, ...issue, ended_at: isoOf(at) }
  const accepted_at = isoOf(must(c.accepted_at))
  if (issue.kind === 'hold') return { ...common, accepted_at, ...holdingOf(c, issue) }
  if (issue.kind === 'acceptance')
    return {
      ...common,
      kind: 'acceptance',
      accepted_at,
      cooling_off_until: isoOf(issue.until),
      statutory_by: isoOf(c.statutory_due_at),
      strength: must(c.strength),
      quote: quoteRef(c, issue.quote),
      payouts: issue.quote.lines.map((line) => ({
        currency: line.currency,
        amount: line.amount,
        fee: line.fee,
        way: line.way,
        destination: line.instrument === null ? null : commitment(salt, 'destination', line.destination),
      })),
      consequences: [...issue.quote.consequences],
    }
  const { quote, steps } = issue
  return {
    ...common,
    kind: 'closing',
    accepted_at,
    closed_at: isoOf(must(c.closed_at)),
    restore_until: isoOf(must(c.restore_until)),
    tail_until: isoOf(must(c.tail_until)),
    quote: quote ? quoteRef(c, quote) : null,
    payouts: steps.filter((step) => step.kind === 'payout').map((step) => paidOut(step, { quote, salt })),
    steps: steps.flatMap(productOf),
    participants: participants().map((p) => ({ name: p.describe().name, outcome: 'closed' })),
    residuals: steps
      .filter((s) => s.claim && s.moved > 0n)
      .map(() => ({ code: 'claim', owner: 'holder', until: null })),
  }
}

type Stood = { readonly quote: Quote; readonly salt: string; readonly at: Instant }
/** What was signed: nothing of the wallet has changed yet. */
const standingOf = (c: ClosureRow, { quote, salt, at }: Stood) => {
  const { bounds, acknowledged, not_before, paid_back = [] } = must(c.standing)
  return {
    kind: 'standing' as const,
    confirmed_at: isoOf(at),
    strength: must(c.standing_strength),
    not_before: not_before ? isoOf(Temporal.Instant.from(not_before)) : null,
    ends_at: isoOf(must(c.standing_until)),
    payouts: quote.lines.map(({ currency, way, instrument, destination }) => ({
      currency,
      way,
      destination: instrument === null ? null : commitment(salt, 'destination', destination),
    })),
    limits: bounds.map((bound) => ({ ...bound })),
    consequences: [...acknowledged],
    paid_back: paid_back.map(({ kind, amount, currency }) => ({ object: kind, amount, currency })),
    taken_back_by: ['holder' as const, 'freeze' as const],
  }
}

/** Ended without closing. What was taken at once, with consent, is not undone: the paper says so. */
const endingOf = (c: ClosureRow, { by, because, steps }: Extract<Issue, { kind: 'cancellation' }>) => ({
  kind: 'cancellation' as const,
  outcome: c.state === 'expired' ? ('expired' as const) : ('cancelled' as const),
  by,
  because,
  accepted_at: c.accepted_at ? isoOf(c.accepted_at) : null,
  ended_at: isoOf(must(c.ended_at)),
  steps: steps.filter((step) => step.state === 'done').flatMap(productOf),
})

const holdingOf = (c: ClosureRow, { held, coolingOff }: Extract<Issue, { kind: 'hold' }>) => ({
  kind: 'hold' as const,
  held_since: isoOf(must(c.stopped_at)),
  by: must(c.stopped_by),
  held_until: isoOf(held),
  cooling_off_until: coolingOff && isoOf(coolingOff),
  unsettled: thenOf(c),
})

const paidOut = (step: StepRow, { quote, salt }: { quote: Quote | undefined; salt: string }) => {
  const label =
    step.instrument === null
      ? undefined
      : quote?.lines.find((line) => line.instrument === step.instrument)?.destination
  return {
    currency: step.currency,
    amount: step.moved.toString(),
    fee: '0',
    way: step.claim ? ('claim' as const) : must(step.way),
    destination: step.claim || label === undefined ? null : commitment(salt, 'destination', label),
  }
}

const productOf = ({ participant, kind, object_kind, moved, currency, act, fee }: StepRow) =>
  kind === 'payout'
    ? []
    : [
        {
          participant,
          kind,
          object: must(object_kind),
          amount: moved.toString(),
          currency,
          ...(act ? { act, fee: fee.toString() } : {}),
        },
      ]

const quoteRef = (c: ClosureRow, quote: Quote) => ({ id: quote.id, hash: must(c.quote_hash).toString('hex') })

const must = <T>(value: T | null): T => {
  if (value === null) throw new Error('a paper was asked for before its date was set')
  return value
}
