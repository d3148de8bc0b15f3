import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { named } from '../../../../kernel/named.ts'
import { CurrencyShape, WalletParams } from '../../../../kernel/shapes.ts'
import { localTime } from '../../../../kernel/time/when.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { CURSOR, statementPage } from '../../statement.ts'
import { LineShape } from '../shapes.ts'
import { counterpartiesOf } from './counterparties.ts'
import { ownerOf } from './owner-of.ts'

export const readStatement = readUseCase({
  kind: 'read',
  name: 'money.read_statement',
  access: ['holder', 'delegate'],
  scope: 'statement.read',
  availableDuringMaintenance: true,
  params: WalletParams,
  query: Type.Object({
    before: Type.Optional(
      Type.String({ pattern: CURSOR, maxLength: 4000, description: '`next_before` of the page before' }),
    ),
    currency: Type.Optional(CurrencyShape),
    limit: Type.Optional(
      Type.String({ pattern: '^([1-9][0-9]?|1[0-9]{2}|200)$', description: '1 to 200; 50 unless told' }),
    ),
  }),
  output: named('Statement', {
    lines: Type.Array(LineShape),
    next_before: Type.Union([Type.String(), Type.Null()], { description: 'Null: that was the last page' }),
  }),
  refuses: ['wallet_unknown'],
  async run(db, call, { params, query }) {
    const owner = await ownerOf(db, params.wallet)
    const { before, currency: only } = query
    const page = await statementPage(db, { ...owner, only, before, limit: Number(query.limit ?? '50') })
    const counterpartyOf = await counterpartiesOf(db, page.lines, call.lang)
    return {
      lines: page.lines.map((line) => ({
        account: line.account,
        line: line.version.toString(),
        at: isoOf(line.at),
        local_time: localTime(line.at),
        code: line.code,
        kind: line.kind,
        direction: line.direction,
        amount: line.amount.toString(),
        set_aside: line.held.toString(),
        balance: line.balance.toString(),
        currency: line.currency,
        counterparty: counterpartyOf(line),
        memo: line.memo ?? null,
        transfer: line.transfer,
        payment: line.payment?.id ?? null,
      })),
      next_before: page.next ?? null,
    }
  },
})
