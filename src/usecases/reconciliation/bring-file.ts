import Type from 'typebox'
import { defaultPack } from '../../domain/policy/policy.ts'
import { requireDay, takeFile } from '../../domain/reconciliation/days.ts'
import { refuse } from '../../errors.ts'
import { CURRENCIES } from '../../money.ts'
import { Text } from '../../text-schema.ts'
import { txUseCase } from '../../usecase.ts'
import { handOut } from './hand-out.ts'
import { DayParams, DayShape, DECIDERS, dateOf, showDay } from './shapes.ts'

/** For a bank that does not answer: its file and statement, brought by a person. */
export const bringBankFile = txUseCase({
  kind: 'tx',
  name: 'operator.bring_bank_file',
  summary: 'Bring the bank’s file and balances of a day by hand, and match the day',
  access: ['operator'],
  roles: DECIDERS,
  key: 'required',
  params: DayParams,
  body: Type.Object(
    {
      file: Text('file', { maxLength: 1_000_000, description: 'As docs/operating.md describes it' }),
      balances: Type.Array(
        Type.Object(
          {
            currency: Type.Enum(CURRENCIES),
            amount: Type.String({ pattern: '^(0|-?[1-9][0-9]{0,17})$', description: 'Minor units' }),
          },
          { additionalProperties: false },
        ),
        { maxItems: 200, description: 'Of the safeguarding account at the end of the day; a currency once' },
      ),
    },
    { additionalProperties: false },
  ),
  output: DayShape,
  refuses: [
    'request_invalid', 'reconciliation_unknown', 'day_not_over', 'day_waits', 'bank_file_malformed',
    'bank_file_incomplete', 'bank_file_other_day', 'bank_file_conflict',
  ], // biome-ignore format: a list
  async run(tx, _call, { params, body }) {
    const date = dateOf(params.date)
    const balances = new Map(body.balances.map(({ currency, amount }) => [currency, BigInt(amount)]))
    if (balances.size < body.balances.length)
      refuse('request_invalid', { errors: [{ pointer: '/balances', message: 'a currency comes once' }] })
    const zone = defaultPack().time_zone
    await handOut(tx, await takeFile(tx, { date, text: body.file, balances, zone }))
    return showDay(await requireDay(tx, date))
  },
})
