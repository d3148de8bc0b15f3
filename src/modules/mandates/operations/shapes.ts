/** Mandates and authorisations as the API shows them. */

import Type, { type Static } from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { parseAmount } from '../../../kernel/money.ts'
import { named, namedEnum, namedStrict } from '../../../kernel/named.ts'
import {
  AMOUNT,
  Challenge,
  CURRENCY,
  CurrencyShape,
  Id,
  Minor,
  nullable,
  Time,
} from '../../../kernel/shapes.ts'
import { Text } from '../../../kernel/text/text-schema.ts'
import { DELEGATE_SCOPES } from '../../../kernel/usecase.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import {
  MANDATE_KINDS,
  MANDATE_STATES,
  type Mandate,
  type MandateKind,
  PERIODS,
  type Period,
  payeesOf,
  type Used,
  usedOf,
} from '../mandates.ts'
import { consentOf } from './consent.ts'

const ENDED_BY = ['holder', 'closing', 'unpaid', 'merchant'] as const
export const MandateParams = Type.Object({ wallet: Id, mandate: Id })
export const NAME = Text('trade-name', { minLength: 1, maxLength: 80 })

export const SCOPES = Type.Array(Type.Enum(DELEGATE_SCOPES), {
  minItems: 1,
  maxItems: DELEGATE_SCOPES.length,
  uniqueItems: true,
})

export const MandateShape = named('Mandate', {
  id: Id,
  kind: namedEnum('MandateKind', MANDATE_KINDS),
  state: namedEnum('MandateState', MANDATE_STATES),
  merchant: Id,
  payee: Type.String(),
  amount: Type.String({
    description: 'subscription: of each debit; mandate: the most of one debit. Minor units',
  }),
  currency: CurrencyShape,
  every: nullable(Type.String({ description: 'ISO 8601 duration' })),
  per_period: nullable(
    named(
      'PeriodLimit',
      {
        period: namedEnum('Period', PERIODS, {
          description: 'Calendar period of `zone`; a week begins on Monday',
        }),
        zone: Type.String({ description: 'IANA time zone: the payer’s', examples: ['Asia/Shanghai'] }),
        most: Minor,
        used: Minor,
        left: Minor,
        until: Type.String({
          format: 'date-time',
          description: 'When the next period begins, with all of it',
        }),
      },
      {
        description:
          'mandate: the most of all debits in a period, and how it stands now; null = no maximum but that of each',
      },
    ),
  ),
  consent: Type.String({ description: 'What the payer allows, in the language of the request' }),
  next_run: nullable(Time),
  retry_at: nullable(Time),
  last_error: nullable(Type.String()),
  created_at: Time,
  ended_at: nullable(Time),
  ended_by: nullable(
    Type.Enum(ENDED_BY, { description: 'unpaid: after the last try; merchant: its role ended' }),
  ),
})

const endedBy = (text: string | null) => ENDED_BY.find((by) => by === text) ?? null

/** The limit of a period as a request gives it. */
export const PeriodBody = named(
  'PeriodLimitRequest',
  { period: namedEnum('Period', PERIODS), most: AMOUNT },
  {
    additionalProperties: false,
    description:
      'mandate: the most of all debits in a calendar period of the payer’s zone, at least `amount`. Unless told, ten times ' +
      '`amount` in a month',
  },
)

/** What a payer allows: by itself at each date (subscription), or when the merchant asks (mandate). */
export const GrantBody = namedStrict('MandateRequest', {
  kind: namedEnum('MandateKind', MANDATE_KINDS),
  merchant: Id,
  payee: NAME,
  amount: AMOUNT,
  currency: CURRENCY,
  every: Type.Optional(
    Type.String({
      pattern: '^P([1-9][0-9]{0,2})(D|W|M|Y)$',
      examples: ['P1M'],
      description:
        'subscription: from one date to the next. Dates are reckoned from the first, in days of the payer’s zone: P1M ' +
        'from 31 January is 28 February, 31 March, 30 April',
    }),
  ),
  per_period: Type.Optional(PeriodBody),
  trial_until: Type.Optional(Time),
  challenge: Type.Optional(Challenge),
})

/** What a proof is for: all of it but what the payer calls the merchant. The act has the limit of a period as two texts. */
export const subjectOf = ({
  challenge: _proof,
  payee: _called,
  per_period: limit,
  ...subject
}: Static<typeof GrantBody>) => ({
  ...subject,
  ...(limit ? { period: limit.period, period_most: limit.most } : {}),
})

/** Refuses amount_invalid; request_invalid where it is given for a subscription, or less than one debit. */
export const limitOf = (
  { kind, per_period: given }: { kind: MandateKind; per_period?: Static<typeof PeriodBody> },
  amount: bigint,
): { period: Period; most: bigint } | undefined => {
  if (!given) return undefined
  const wrong = (pointer: string, message: string) =>
    refuse('request_invalid', { errors: [{ pointer, message }] })
  if (kind !== 'mandate') return wrong('/per_period', 'belongs to a mandate')
  const most = parseAmount(given.most, '/per_period/most')
  return most < amount ? wrong('/per_period/most', 'not less than one debit') : { period: given.period, most }
}

type Seen = { readonly payee: string; readonly used: Used | undefined; readonly lang: Lang }

const limitShown = ({ period, period_max, zone }: Mandate, used: Used | undefined) => {
  if (!period || period_max === null || !used) return null
  const left = period_max > used.used ? period_max - used.used : 0n
  return {
    period,
    zone,
    most: period_max.toString(),
    used: used.used.toString(),
    left: left.toString(),
    until: isoOf(used.until),
  }
}

/** Mandates as their payer sees them. */
export const shownMandates = async (
  q: Queryable,
  mandates: readonly Mandate[],
  lang: Lang,
): Promise<Static<typeof MandateShape>[]> => {
  const payees = await payeesOf(q, mandates)
  const used = await usedOf(q, mandates, await q.now())
  return mandates.map((m) => showMandate(m, { payee: payees.get(m.id) ?? '', used: used.get(m.id), lang }))
}

const showMandate = (m: Mandate, { payee, used, lang }: Seen): Static<typeof MandateShape> => ({
  id: m.id,
  kind: m.kind,
  state: m.state,
  merchant: m.merchant,
  payee,
  amount: m.max_amount.toString(),
  currency: m.currency,
  every: m.every,
  per_period: limitShown(m, used),
  consent: consentOf(m, lang),
  next_run: m.ended_at ? null : m.next_run && isoOf(m.next_run),
  retry_at: m.retry_at && isoOf(m.retry_at),
  last_error: m.last_code,
  created_at: isoOf(m.created_at),
  ended_at: m.ended_at && isoOf(m.ended_at),
  ended_by: endedBy(m.ended_by),
})

/** As the merchant sees it. */
export const CollectedShape = Type.Omit(MandateShape, ['payee', 'merchant', 'last_error'], {
  title: 'CollectedMandate',
})
export const shownCollected = async (
  q: Queryable,
  mandates: readonly Mandate[],
  lang: Lang,
): Promise<Static<typeof CollectedShape>[]> => {
  const used = await usedOf(q, mandates, await q.now())
  return mandates.map((m) => {
    const {
      payee: _payee,
      merchant: _merchant,
      last_error: _why,
      ...collected
    } = showMandate(m, {
      payee: '',
      used: used.get(m.id),
      lang,
    })
    return collected
  })
}
