/** Linked accounts, payments and statement lines as the API shows them. */

import Type, { type Static } from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { named, namedEnum } from '../../../kernel/named.ts'
import { CurrencyShape, Id, Minor, nullable, Time } from '../../../kernel/shapes.ts'
import { Text } from '../../../kernel/text/text-schema.ts'
import { INSTRUMENT_STATES, KINDS, type LinkedInstrument } from '../../instruments/instruments.ts'
import { PAYMENT_KINDS, PAYMENT_STATES, type Payment } from '../payments.ts'
import { fullFrom } from './instruments/new-account.ts'

export const MEMO = Text('line', { minLength: 1, maxLength: 140, description: 'Shown on both statements' })

const ADDRESS = Text('identifier', { minLength: 3, maxLength: 254 })
export const RECIPIENT = Type.Union([
  Type.Object({ wallet: Id }),
  Type.Object({ phone: ADDRESS }),
  Type.Object({ email: ADDRESS }),
])

export const InstrumentShape = named('LinkedAccount', {
  id: Id,
  kind: Type.Enum(KINDS),
  scheme: Type.String(),
  label: Type.String({ description: 'Masked', examples: ['招商银行 •••• 1234'] }),
  state: namedEnum('LinkedAccountState', INSTRUMENT_STATES),
  reason: nullable(Type.String()),
  network: nullable(Type.String({ description: 'Of a card', examples: ['unionpay'] })),
  expires_at: nullable(Type.String({ format: 'date-time', description: 'A card is dead from then on' })),
  created_at: Time,
  verified_at: nullable(Time),
  full_from: nullable(
    Type.String({
      format: 'date-time',
      description:
        'Until then withdrawals take at most `to_others.per_day` of the policy pack to it in a day, also with a proof (`destination_too_new`). null before the bank has confirmed it, and of a card, to which none are made',
    }),
  ),
})

export const showInstrument = (i: LinkedInstrument): Static<typeof InstrumentShape> => ({
  id: i.id,
  kind: i.kind,
  scheme: i.scheme,
  label: i.label,
  state: i.state,
  reason: i.reason,
  network: i.network,
  expires_at: i.expires_at && isoOf(i.expires_at),
  created_at: isoOf(i.created_at),
  verified_at: i.verified_at && isoOf(i.verified_at),
  full_from: i.verified_at && i.kind !== 'card' ? isoOf(fullFrom(i.verified_at)) : null,
})

export const PaymentParams = Type.Object({ wallet: Id, payment: Id })
export const TransferParams = Type.Object({ wallet: Id, transfer: Id })

export const PaymentShape = named('Payment', {
  id: Id,
  kind: namedEnum('PaymentKind', PAYMENT_KINDS),
  state: namedEnum('PaymentState', PAYMENT_STATES),
  direction: Type.Enum(['in', 'out']),
  amount: Minor,
  currency: CurrencyShape,
  instrument: nullable(Id),
  counterparty: nullable(
    Type.String({
      description:
        'As the statement names the other side: a person masked, a masked bank account or card. In the answer that makes a transfer: the contact that you gave, masked; null when you gave a wallet (nothing is looked up then: read the payment)',
      examples: ['**明 +86 •••• 8000'],
    }),
  ),
  memo: nullable(Type.String()),
  reason: nullable(Type.String({ description: 'Code of a refusal or return' })),
  created_at: Time,
  next_try: nullable(Type.String({ format: 'date-time', description: 'When the bank is asked again' })),
  expires_at: nullable(Time),
  arrives_at: nullable(Time),
  actions: Type.Array(Type.Enum(['accept', 'decline', 'cancel']), { description: 'What you may do now' }),
})

type Shown = Omit<Payment, 'bucket' | 'closure' | 'epoch' | 'rail_ref' | 'attempts' | 'changed_at'>

/** A payment as one of its two wallets sees it. */
export const showPayment = (
  p: Shown,
  seen: {
    readonly by: Uuid
    /** How the other side is named: never by its wallet, which is nobody else's business. */
    readonly counterparty?: string | undefined
    readonly memo?: string | undefined
  },
): Static<typeof PaymentShape> => {
  const mine = p.wallet === seen.by
  const waits = p.kind === 'transfer' && p.state === 'pending'
  return {
    id: p.id,
    kind: p.kind,
    state: p.state,
    direction: p.kind === 'topup' || !mine ? 'in' : 'out',
    amount: p.amount.toString(),
    currency: p.currency,
    instrument: p.instrument,
    counterparty: seen.counterparty ?? null,
    memo: seen.memo ?? null,
    reason: p.reason,
    created_at: isoOf(p.created_at),
    next_try: p.next_try && isoOf(p.next_try),
    expires_at: p.expires_at && isoOf(p.expires_at),
    arrives_at: p.arrives_at && isoOf(p.arrives_at),
    actions: !waits ? [] : mine ? ['cancel'] : p.expires_at ? ['accept', 'decline'] : ['decline'],
  }
}

export const LineShape = named('StatementLine', {
  account: Type.Enum(['available', 'claim'], {
    description:
      '`available`: the pocket of this currency; `claim`: money kept for you, payable without the wallet',
  }),
  line: Type.String({ description: 'Number of the line on this account, without gaps' }),
  at: Time,
  local_time: Type.String({
    format: 'date-time',
    description: '`at` in the zone of the policy pack, with its offset: the day that papers print',
    examples: ['2026-11-27T14:14:09.000+08:00'],
  }),
  code: Type.String({ description: 'Why it moved' }),
  kind: Type.String({ description: 'post, hold, capture, release, expire, balance' }),
  direction: Type.Enum(['in', 'out']),
  amount: Minor,
  set_aside: Minor,
  balance: Minor,
  currency: CurrencyShape,
  counterparty: nullable(
    Type.String({
      description: 'The other side: a merchant by name, a person masked, a masked bank account or card',
    }),
  ),
  memo: nullable(Type.String()),
  transfer: Id,
  payment: nullable(Id),
})
