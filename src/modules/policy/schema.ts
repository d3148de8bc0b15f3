/** The shape of a policy pack, as it stands in `policies/*.yaml`. What a shape cannot say is in `rules.ts`. */
import Type, { type Static, type TSchema } from 'typebox'
import { declared } from '../../declared.ts'
import { eachLanguage, FIRST_LANG } from '../../kernel/languages.ts'
import { codesOf } from '../../kernel/manifest/declares.ts'
import { namedStrict } from '../../kernel/named.ts'
import { OBLIGATION_CODES, type ObligationCode } from '../../kernel/participant.ts'

const strict = { additionalProperties: false } as const
/** One of the given words. */
const oneOf = <const T extends readonly string[]>(values: T) => Type.Unsafe<T[number]>(Type.Enum([...values]))

/** ISO 8601 duration. */
const Duration = Type.String({
  pattern: '^P(?!$)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?!$)(\\d+H)?(\\d+M)?(\\d+S)?)?$',
})
const Count = Type.Integer({ minimum: 1, maximum: 1_000_000 })
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const MinorUnits = Type.String({ pattern: '^(0|[1-9]\\d{0,14})$' })
const PerCurrency = Type.Record(Type.String({ pattern: '^[A-Z]{3}$' }), MinorUnits, strict)
/** What may leave without a proof: at once, and in a calendar day of the pack's zone. A currency not named: nothing. */
const Unproved = Type.Object({ each: PerCurrency, per_day: PerCurrency }, strict)
const WorkingDays = Type.Object({ working_days: Type.Integer({ minimum: 0, maximum: 260 }) }, strict)
const Said = Type.String({ minLength: 1 })
/** Whoever writes a pack needs the first language alone: `textIn` gives readers of the others that. */
const Words = Type.Object({ ...eachLanguage(() => Type.Optional(Said)), [FIRST_LANG]: Said }, strict)
/** Keys of `sources`: every rule says where it comes from. */
const From = Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })

/**
 * How sure the source is: O read at the provider or regulator, A official text in a dated archive, M mirror or
 * translation, N news, S secondary, C public code, F content farm, MEM from memory, own = our choice, no law fixes it.
 */
export const GRADES = ['O', 'A', 'M', 'N', 'S', 'C', 'F', 'MEM', 'own'] as const
/** Grades whose text was read in an official source; everything else is shown as unverified. */
export const VERIFIED_GRADES: readonly string[] = ['O', 'A', 'own']

const SourceEntry = Type.Object(
  {
    title: Type.String({ minLength: 1 }),
    article: Type.Optional(Type.String()),
    says: Type.String({ minLength: 1 }),
    where: Type.String({ minLength: 1 }),
    date: Day,
    grade: oneOf(GRADES),
  },
  strict,
)

export const PROOF_METHODS = ['passkey', 'totp', 'code', 'password', 'recovery_code'] as const
const Methods = Type.Array(oneOf(PROOF_METHODS), { minItems: 1, uniqueItems: true })

export const RETENTION_CLASSES = [
  'contact', 'credentials', 'identity_documents', 'transactions', 'credit', 'devices_and_logs', 'communications',
  'preferences', 'case_evidence',
] as const // biome-ignore format: a list
export const RAILS = ['bank', 'wallet', 'refund'] as const

const Basis = namedStrict('RuleBasis', {
  law: Type.String({ minLength: 1 }),
  article: Type.String({ minLength: 1 }),
  words: Words,
  from: From,
})
const ObligationRule = namedStrict('ObligationRule', {
  severity: oneOf(['blocking', 'survives', 'consequence']),
  basis: Type.Optional(Basis),
  disclosure: oneOf(['full', 'authority_only', 'neutral']),
})
const Retention = namedStrict('RetentionRule', {
  min: Duration,
  max: Duration,
  start: oneOf(['closed', 'transaction', 'case_ended', 'created']),
  // A text in one language is what versions before 2026-11-29 said; no pack in force may.
  basis: Type.Union([Words, Type.String({ minLength: 1 })]),
  from: From,
})
const LateMoney = namedStrict('LateMoneyRule', {
  policy: oneOf(['reject', 'suspense', 'forward', 'repay']),
  window: Duration,
  forward_for: Type.Optional(Duration),
})
const Reuse = Type.Object(
  {
    rule: oneOf(['at_once', 'quarantine', 'blocked']),
    quarantine: Type.Optional(Duration),
  },
  strict,
)

/** The rules of a pack outside `retention` and `obligations`, which carry their sources themselves. */
export const RULES = [
  'proof', 'cooling_off', 'max_total', 'draft_expiry', 'close_when_ready', 'review', 'quote_valid', 'destination',
  'dust', 'restore_window', 'tail', 'late_money', 'identifier_reuse', 'tolerance', 'limits', 'dormancy', 'unclaimed', 'wind_down',
  'money_out',
  'alone', 'disputes',
  ...codesOf(declared.pack),
] as const // biome-ignore format: a list

/** An object with exactly these keys, all of one shape. */
const each = <const K extends readonly string[], T extends TSchema>(keys: K, value: T) =>
  Type.Unsafe<Readonly<Record<K[number], Static<T>>>>(
    Type.Object(Object.fromEntries(keys.map((key) => [key, value])), strict),
  )

export const PackSchema = namedStrict('PolicyPack', {
  id: Type.String({ pattern: '^[a-z][a-z0-9-]{0,31}$' }),
  version: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}\\.\\d+$' }),
  effective_from: Day,
  jurisdiction: Type.String({ pattern: '^([A-Z]{2}|none)$' }),
  name: Words,
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  time_zone: Type.String({ minLength: 1 }),
  verified: Type.Boolean(),
  terms: Type.Object({ version: Type.String({ minLength: 1 }), ...Words.properties }, strict),
  sources: Type.Record(Type.String({ pattern: '^[a-z0-9_]+$' }), SourceEntry, strict),
  provenance: each(RULES, From),
  proof: Type.Object({ confirm: Methods, cancel: Methods, strong: Methods }, strict),
  cooling_off: Type.Object(
    {
      base: Duration,
      weak_proof: Duration,
      recent_contact_change: Duration,
      /** How far back a change of contact data counts as recent. */
      contact_change_window: Duration,
      /** How long a stop holds a case at the most; the cooling-off is longer by as much. */
      stop_pause: Duration,
    },
    strict,
  ),
  /** From the request; the holder's own waiting and the time at banks are not counted. */
  max_total: Type.Object({ ...WorkingDays.properties, own_steps: WorkingDays }, strict),
  draft_expiry: Duration,
  close_when_ready: Duration,
  review: Type.Object(
    {
      amount_over: PerCurrency,
      flips_over: Type.Integer({ minimum: 0 }),
      flips_window: Duration,
      restricted: Type.Boolean(),
      sla: WorkingDays,
      approval_lapse: Duration,
    },
    strict,
  ),
  quote_valid: Duration,
  destination: Type.Object({ min_age: Duration }, strict),
  dust: Type.Object(
    {
      below: PerCurrency,
      choices: Type.Array(oneOf(['pay_out', 'claim', 'donate', 'forfeit']), {
        minItems: 1,
        uniqueItems: true,
      }),
    },
    strict,
  ),
  restore_window: Duration,
  tail: Type.Object({ length: Duration }, strict),
  late_money: each(RAILS, LateMoney),
  /** How much less than quoted may leave at the sweep before the holder is asked again. */
  tolerance: PerCurrency,
  /** What one wallet may do to others, so that nobody can flood, veto or list people. Counted in the database. */
  limits: Type.Object(
    {
      bills: Type.Object({ per_day: Count, per_payer_a_day: Count, open_per_payer: Count }, strict),
      waiting_transfers: Type.Object({ open: Count, open_per_payee: Count }, strict),
      failed_lookups: Type.Object({ per_day: Count }, strict),
      role_offers: Type.Object({ per_day: Count }, strict),
      arrivals: Type.Object({ told_per_day: Count }, strict),
    },
    strict,
  ),
  /** Nobody has used the wallet for `inactive`: told, reminded, and closed `notice` after that. */
  dormancy: Type.Object(
    { inactive: Duration, notice: Duration, reminders: Type.Array(Duration, { maxItems: 10 }) },
    strict,
  ),
  /** Money nobody collected: looked for again every `remind`, reported after `report_after`. */
  unclaimed: Type.Object({ remind: Duration, report_after: Duration }, strict),
  /** Shortest notice before the operator ends a programme; risk exits may be shorter by law. */
  wind_down: Type.Object(
    { notice: Duration, risk_notice: Duration, reminders: Type.Array(Duration, { maxItems: 10 }) },
    strict,
  ),
  /** What a session alone may move; beyond it the holder proves who they are, for exactly this payment. */
  money_out: Type.Object(
    {
      /** Transfers, purchases, bills, and withdrawals to an account that is still new. */
      to_others: Unproved,
      /** Withdrawals to an account of the holder's own. */
      own_account: Unproved,
      /** So long after the bank's word an account counts as new. */
      new_account: Duration,
      /** So long after the bank's word it takes no more than `to_others.per_day` in a day, also with a proof. */
      new_account_small: Duration,
      /**
       * So long a proved transfer waits that goes to a wallet never paid before, or first paid less than this ago; its sender
       * takes it back until then. P0D: not at all.
       */
      new_payee: Duration,
      /**
       * What a merchant takes with a proof in the time in which it is `young` rests with it for `rests`, from when its payer agreed to
       * it: held on its account, and given back by a freeze of the payer. P0D: not at all.
       */
      new_merchant: Type.Object({ young: Duration, rests: Duration }, strict),
      /** So long a higher limit of the day waits, after its holder has proved the wish; a lower one never does. */
      raise_after: Duration,
    },
    strict,
  ),
  /** What one person of staff may do alone; beyond it another decides. */
  alone: Type.Object(
    {
      /** How far a price may be from the one before, in basis points: said by one person, and at all. */
      fund_price: Type.Object(
        { alone_bp: Type.Integer({ minimum: 0 }), most_bp: Type.Integer({ minimum: 1 }) },
        strict,
      ),
      /** To one wallet within 24 hours. */
      benefits: Type.Object(
        { points: Type.Integer({ minimum: 0 }), coupons: Type.Integer({ minimum: 0 }) },
        strict,
      ),
      /** From one wallet within 24 hours; a currency that is missing: nothing. */
      chargeback: PerCurrency,
      /** So far from now an order of an authority may end, placed or renewed. */
      order_until: Duration,
      /** Announced work: its sum in any stretch of `within`, and how long before its beginning it is announced. */
      maintenance: Type.Object({ total: Duration, within: Duration, notice: Duration }, strict),
      /** Of one person over all wallets, in a calendar day of the pack's zone; a currency that is missing: nothing. */
      per_day: Type.Object(
        {
          /** How far they moved prices of funds in all, in basis points. */
          fund_price: Type.Integer({ minimum: 0 }),
          benefits: Type.Object(
            { points: Type.Integer({ minimum: 0 }), coupons: Type.Integer({ minimum: 0 }) },
            strict,
          ),
          chargeback: PerCurrency,
          /** Disputes decided, by what they are about. */
          dispute: PerCurrency,
          /** Money that orders of authorities ask to be frozen. */
          freeze: PerCurrency,
          /** Wallets restricted, or let free again. */
          restriction: Type.Integer({ minimum: 0 }),
          /** Orders of authorities of which the holder is told nothing: each restricts a wallet, however little it freezes. */
          neutral: Type.Integer({ minimum: 0 }),
          /** Holders asked to confirm a guardian or a joint holder. */
          role: Type.Integer({ minimum: 0 }),
        },
        strict,
      ),
    },
    strict,
  ),
  /** How long a payer may contest a purchase, by when its merchant answers, and by when staff decide. */
  disputes: Type.Object(
    {
      /** After the purchase. */
      open_within: Duration,
      /** The same, for a payment that its payer says they did not make. */
      not_mine_within: Duration,
      answer: WorkingDays,
      decision: WorkingDays,
    },
    strict,
  ),
  ...declared.pack,
  identifier_reuse: each(['phone', 'email', 'document'], Reuse),
  retention: each(RETENTION_CLASSES, Retention),
  obligations: each(OBLIGATION_CODES, ObligationRule),
})

export type Pack = Static<typeof PackSchema>
export type ObligationPolicy = Pack['obligations'][ObligationCode]
export type ProofMethod = (typeof PROOF_METHODS)[number]
export type RetentionClass = (typeof RETENTION_CLASSES)[number]
export type Rail = (typeof RAILS)[number]
