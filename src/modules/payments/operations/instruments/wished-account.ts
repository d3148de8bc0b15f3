import Type, { type Static } from 'typebox'
import { named, namedEnum } from '../../../../kernel/named.ts'
import { PersonName, Text } from '../../../../kernel/text/text-schema.ts'
import { BANK_SCHEMES } from '../../../instruments/instruments.ts'

const NAME = Text('line', { minLength: 1, maxLength: 64 })
const NUMBER = Text('identifier', { minLength: 3, maxLength: 64, description: 'As typed: spaces are fine' })

/** The accounts that may be linked, as a request names them. */
export const AccountBody = Type.Union(
  [
    named('BankAccountRequest', {
      kind: Type.Literal('bank_account'),
      scheme: namedEnum('BankScheme', BANK_SCHEMES),
      number: NUMBER,
      holder_name: Type.Optional(PersonName),
      bank: Type.Optional(NAME),
    }),
    named('CardRequest', {
      kind: Type.Literal('card'),
      number: NUMBER,
      expires: Type.String({
        pattern: '^20\\d{2}-(0[1-9]|1[0-2])$',
        description: 'Year and month on the card',
      }),
      holder_name: Type.Optional(PersonName),
      bank: Type.Optional(NAME),
    }),
    named('OwnWalletRequest', { kind: Type.Literal('own_wallet'), provider: NAME, account: NUMBER }),
  ],
  { title: 'AccountRequest' },
)

/** What the request names, as the module calls it. */
export const wishedAccount = (body: Static<typeof AccountBody>) => {
  if (body.kind === 'bank_account')
    return { kind: body.kind, scheme: body.scheme, number: body.number, name: body.bank }
  if (body.kind === 'own_wallet')
    return { kind: body.kind, scheme: 'wallet_account', number: body.account, name: body.provider } as const
  const { kind, number, expires, bank } = body
  return { kind, scheme: 'card_number', number, name: bank, expires } as const
}
