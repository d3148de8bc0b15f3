import Type from 'typebox'
import { named } from '../../../kernel/named.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { exampleNumber, SENTINELS } from '../sentinels.ts'
import { words } from '../words/words.generated.ts'

const SCHEMES = ['cn_card_number', 'iban', 'domestic'] as const

/** What to type so that the simulated bank misbehaves. */
export const listSentinels = readUseCase({
  kind: 'read',
  name: 'sandbox.list_sentinels',
  access: ['public'],
  availableDuringMaintenance: true,
  output: named('SentinelList', {
    sentinels: Type.Array(
      named('Sentinel', {
        on: Type.Enum(['amount', 'account']),
        value: Type.String({ description: 'Minor units of the amount, or the last four of the account' }),
        does: Type.String(),
        words: Type.String(),
        examples: Type.Record(Type.String(), Type.String(), {
          description: 'A well-formed account number per scheme; empty for amounts',
        }),
      }),
    ),
  }),
  refuses: [],
  async run(_db, { lang }) {
    const said: Readonly<Record<string, string>> = words[lang].sentinels
    return {
      sentinels: SENTINELS.map((sentinel) => ({
        on: sentinel.on,
        value: sentinel.value,
        does: sentinel.does,
        words: said[`${sentinel.on} ${sentinel.value}`] ?? '',
        examples:
          sentinel.on === 'account'
            ? Object.fromEntries(SCHEMES.map((scheme) => [scheme, exampleNumber(scheme, sentinel.value)]))
            : {},
      })),
    }
  },
})
