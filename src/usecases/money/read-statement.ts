import Type from 'typebox'
import { isoOf } from '../../clock.ts'
import { statementPage } from '../../domain/payments/statement.ts'
import { readUseCase } from '../../usecase.ts'
import { ownerOf } from './owner-of.ts'
import { LineShape, WalletParams } from './shapes.ts'

export const readStatement = readUseCase({
  kind: 'read',
  name: 'money.read_statement',
  summary: 'The statement, newest first, page by page',
  access: ['holder', 'delegate'],
  scope: 'statement.read',
  alwaysOpen: true,
  params: WalletParams,
  query: Type.Object({
    before: Type.Optional(
      Type.String({ pattern: '^[0-9]{1,18}$', description: 'next_before of the page before' }),
    ),
    limit: Type.Optional(
      Type.String({ pattern: '^([1-9][0-9]?|1[0-9]{2}|200)$', description: '1 to 200; 50 unless told' }),
    ),
  }),
  output: Type.Object({
    lines: Type.Array(LineShape),
    next_before: Type.Union([Type.String(), Type.Null()], { description: 'Null: that was the last page' }),
  }),
  refuses: ['wallet_unknown'],
  async run(db, _call, { params, query }) {
    const { wallet, person, currency } = await ownerOf(db, params.wallet)
    const limit = Number(query.limit ?? '50')
    const before = query.before === undefined ? undefined : BigInt(query.before)
    const lines = await statementPage(db, { wallet, person, currency, before, limit })
    const last = lines.at(-1)
    return {
      lines: lines.map((line) => ({
        line: line.version.toString(),
        at: isoOf(line.at),
        code: line.code,
        kind: line.kind,
        direction: line.direction,
        amount: line.amount.toString(),
        set_aside: line.held.toString(),
        balance: line.balance.toString(),
        currency: line.currency,
        counterparty: line.counterparty ?? null,
        memo: line.memo ?? null,
        transfer: line.transfer,
        payment: line.payment?.id ?? null,
      })),
      next_before: last && last.version > 1n ? last.version.toString() : null,
    }
  },
})
