import Type from 'typebox'
import { named, namedStrict } from '../../../kernel/named.ts'
import { Text } from '../../../kernel/text/text-schema.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { FoundShape, showFound, walletsNamed } from './found.ts'

/** In the body, so that what was looked for stands in no address and no log. */
export const searchWallets = txUseCase({
  kind: 'tx',
  name: 'operator.search',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  limit: 'search',
  availableDuringMaintenance: true,
  body: namedStrict('SearchRequest', {
    term: Text('identifier', {
      minLength: 3,
      maxLength: 254,
      description:
        'A phone (+8613900000001; without + one of the country whose rules are in force), an e-mail, or an id; a payment also by its reference as a bank writes it: in capitals, without dashes, cut to 35 characters',
    }),
  }),
  output: named('SearchResults', { found: Type.Array(FoundShape, { description: 'Empty: nobody' }) }),
  refuses: ['contact_invalid', 'request_invalid'],
  async run(tx, _call, { body }) {
    return { found: await showFound(tx, await walletsNamed(tx, body.term.trim())) }
  },
})
