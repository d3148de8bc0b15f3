/** Steps of a closing as the API shows them: as they stand in a quote, and as they are taken. */

import Type from 'typebox'
import { named, namedEnum } from '../../../kernel/named.ts'
import { KEPT_BECAUSE, LESS_BECAUSE, OBJECT_KINDS, STEP_KINDS, WAYS } from '../../../kernel/participant.ts'
import { CurrencyShape as Currency, Id, Minor, nullable, Time } from '../../../kernel/shapes.ts'

export const Way = namedEnum('PayoutWay', WAYS)

export const AtEnd = named('ValueAtEnd', {
  amount: Type.String({ description: 'All that comes into the wallet at its end, minor units' }),
  at: Type.String({
    format: 'date-time',
    description: 'When it is paid: never earlier, and with interest until then where it is paid later',
  }),
})

const ProductKind = Type.Enum(STEP_KINDS.filter((kind) => kind !== 'payout'))
/** What is done before the money leaves. */
export const PlanStepShape = named('QuotedStep', {
  participant: Type.String(),
  kind: ProductKind,
  object: named('QuotedStepObject', {
    kind: namedEnum('ObjectKind', OBJECT_KINDS),
    ref: Id,
    label: nullable(Type.String()),
  }),
  amount: Type.String({
    description:
      'Minor units that a product gives (redeem; `fee` of it is kept) or that leave the wallet (repay)',
  }),
  estimated: Type.Boolean({
    description: '`amount` is an estimate by the last price: the one that counts is not known yet',
  }),
  currency: Currency,
  fee: Type.String({ description: 'redeem: what leaving early costs, minor units' }),
  done_by: Time,
  early: Type.Boolean({ description: 'Taken at once on confirmation, as waiting would cost you' }),
  irreversible: nullable(Type.String({ description: 'Why it cannot be undone once it is taken' })),
  words: nullable(
    Type.String({
      description:
        'What is done, in the words of its product and the language of the request; null: `kind` says it',
    }),
  ),
  at_end: nullable(AtEnd),
  fails_next: nullable(named('FailureConsequence', { payee: Type.String(), at: Time, amount: Minor })),
})

const AskedShape = named(
  'AskedAmount',
  {
    at: Time,
    agreed: Type.String({
      description: 'Minor units: what was quoted; close when ready: `receive_at_least`, where that is less',
    }),
    left: Type.String({ description: 'Minor units that there were to pay out when it was asked' }),
    lost: Type.String({ description: 'Minor units of the difference that the holder did not move' }),
    because: Type.Array(namedEnum('LessBecause', LESS_BECAUSE)),
    words: Type.String({ description: 'Why, in the language of the request' }),
    agreed_at: nullable(Time),
  },
  {
    description:
      'Payouts only: less is left than was agreed, by more than the tolerance, because others took it or it came to less. While `waits_for` is `agreement`, `POST …/steps/{step}/agreement` takes what there is; without an answer until `until` the money is kept as a claim. With `left` 0 there is nothing to agree to: it is told alone. Null where nobody had to be asked',
  },
)

export const StepShape = named('ClosureStep', {
  id: Id,
  kind: namedEnum('StepKind', STEP_KINDS),
  participant: Type.String(),
  object: nullable(Type.Object({ kind: namedEnum('ObjectKind', OBJECT_KINDS), ref: Id })),
  label: nullable(
    Type.String({
      description: 'What the object is called, in the language of the request, as it stood in the quote',
    }),
  ),
  words: nullable(
    Type.String({
      description:
        'What becomes of the object and how far it is, in the words of its product and the language of the request; null: `kind` and `state` say it',
    }),
  ),
  early: Type.Boolean(),
  way: nullable(Way),
  destination: nullable(
    Type.String({
      description:
        'Payouts only: where it goes, in the language of the request; of an account the name and the end of its number. Null once the data of the quote have been erased',
    }),
  ),
  currency: Currency,
  quoted: Minor,
  moved: Minor,
  estimated: Type.Boolean({
    description:
      '`quoted` is an estimate, of a payout too: it follows from a price that was not known when it was quoted, and what it brings is not there yet',
  }),
  fee: Type.String({
    description:
      'Minor units that are kept for the step, as quoted, and once it is done as they were; `quoted` and `moved` are without them',
  }),
  state: Type.Enum(['pending', 'waiting', 'done', 'failed']),
  claim: Type.Boolean({
    description: 'The money is a claim: safeguarded, free of charge, collectable by identity',
  }),
  kept_because: nullable(
    namedEnum('KeptBecause', KEPT_BECAUSE, {
      description:
        'Why the money is kept, or will be, although it was to go another way: `account_ended` where a freeze has ended the account that it was to go to. Null where its holder chose that, and where it goes as agreed',
    }),
  ),
  owner: Type.String(),
  waits_for: nullable(
    Type.String({
      description:
        'What the step waits for: bank_answer, bank_enquiry, fund_settlement, agreement (of the holder), restriction (its money is not free yet), …',
    }),
  ),
  until: nullable(Time),
  attempts: Type.Integer(),
  last_error: nullable(Type.String()),
  next_try: nullable(Time),
  asked: nullable(AskedShape),
})
