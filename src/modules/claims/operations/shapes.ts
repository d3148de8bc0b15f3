/** Money kept for a former holder, as the API shows it. */

import Type, { type Static } from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import { named, namedEnum, namedStrict } from '../../../kernel/named.ts'
import { CurrencyShape, Id, Minor, Time } from '../../../kernel/shapes.ts'
import { PersonName, Text } from '../../../kernel/text/text-schema.ts'
import { BANK_SCHEMES } from '../../instruments/instruments.ts'
import { CLAIM_REASONS, type Claim, REQUEST_REFUSALS } from '../claims.ts'

export const ClaimShape = Type.Object({
  id: Id,
  amount: Minor,
  currency: CurrencyShape,
  reason: Type.Enum([...CLAIM_REASONS], {
    description:
      'Why it is kept. `chosen`: its holder chose that. `not_chosen`: nobody had chosen a way. `no_answer`: its holder was asked and did not answer in time. `stopped`: the closing was stopped before it was sent. `account_ended`: a freeze ended the account. `account_too_new`, `more_than_dust`, `way_failed`: the way that was chosen could not take it. `kept_by_staff`: staff kept it, as the payout could not be made. `refused`, `bounced`: a bank refused it or sent it back. `late`: it came when there was no way for it any more',
  }),
  since: Time,
})
export const showClaim = (c: Claim): Static<typeof ClaimShape> => ({
  id: c.id,
  amount: c.amount.toString(),
  currency: c.currency,
  reason: c.reason,
  since: isoOf(c.created_at),
})

/** What is kept, with how it stands, and what has left. */
export const ClaimsShape = named('ClaimList', {
  claims: Type.Array(
    named('Claim', {
      ...ClaimShape.properties,
      state: Type.Enum(['kept', 'checking', 'in_review', 'refused'], {
        description:
          'checking: the bank is asked whose the account is; in_review: a person decides; refused: nothing goes to that account, name another',
      }),
      refused: Type.Union([Type.Enum(REQUEST_REFUSALS), Type.Null()], {
        description: 'Why nothing goes to the account that was named last',
      }),
      review_by: Type.Union([Time, Type.Null()], { description: 'When one of our staff looks at it' }),
      payable: Type.Boolean({
        description: 'Whether a payout can be asked for now; false while one is being checked or decided',
      }),
      destination: Type.Union([Type.String(), Type.Null()], {
        description:
          'The account that was named last, its number masked; null when none was named for this money',
      }),
    }),
    { description: 'Kept now, oldest first' },
  ),
  paid: Type.Array(
    named('ClaimPayout', {
      id: Id,
      amount: Minor,
      currency: CurrencyShape,
      state: Type.Enum(['paying', 'paid', 'used'], { description: 'used: it repaid a debt' }),
      at: Time,
      destination: Type.Union([Type.String(), Type.Null()], {
        description: 'The account that it goes or went to, its number masked; null where it repaid a debt',
      }),
    }),
    { description: 'Kept before and not any more, newest first' },
  ),
})

/** A bank account, as typed. */
export const AccountBody = namedStrict('BankAccountDetails', {
  scheme: namedEnum('BankScheme', BANK_SCHEMES),
  number: Text('identifier', { minLength: 3, maxLength: 64 }),
  bank: Type.Optional(Text('line', { minLength: 1, maxLength: 64 })),
})

/** Who asks, and where it should go. */
const WHO = {
  real_name: PersonName,
  document_number: Text('identifier', {
    minLength: 3,
    maxLength: 40,
    description: 'As printed in the document that was declared for the wallet; the country need not be given',
  }),
}
export const WhoBody = namedStrict('LinkReplacementRequest', WHO)
export const CollectBody = namedStrict('ClaimPayoutRequest', {
  ...WHO,
  account: AccountBody,
})
