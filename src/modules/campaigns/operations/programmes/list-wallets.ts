import Type from 'typebox'
import { named } from '../../../../kernel/named.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { AboutShape, holdersOfRows } from '../../../support/operations/support.ts'
import { pageOfListed, requireProgramme } from '../../campaigns.ts'
import { ProgrammeParams } from './shapes.ts'

const PAGE = 1000

/** What the second person reads before they start it. The order is that of `shown_hash`. */
export const listProgrammeWallets = readUseCase({
  kind: 'read',
  name: 'operator.list_programme_wallets',
  access: ['operator'],
  params: ProgrammeParams,
  query: Type.Object(
    { after: Type.Optional(Id) },
    { additionalProperties: false, description: '`next` of the page before' },
  ),
  output: named('ProgrammeWalletList', {
    wallets: Type.Array(
      named('ProgrammeWallet', {
        wallet: Id,
        about: AboutShape,
        state: Type.Enum(['listed', 'told', 'closing', 'closed', 'residual']),
        closure: Type.Union([Id, Type.Null()]),
      }),
    ),
    next: Type.Union([Id, Type.Null()]),
  }),
  refuses: ['programme_unknown'],
  async run(db, _call, { params, query }) {
    await requireProgramme(db, params.programme)
    const rows = await pageOfListed(db, params.programme, { after: query.after, limit: PAGE })
    const about = await holdersOfRows(db, rows)
    const wallets = rows.map((row) => ({ ...row, about: about(row.wallet) }))
    return { wallets, next: rows.length === PAGE ? (rows.at(-1)?.wallet ?? null) : null }
  },
})
