import Type from 'typebox'
import { plus } from '../../../../kernel/clock.ts'
import { keysetOf, parseKeyset } from '../../../../kernel/keyset.ts'
import { named, namedEnum } from '../../../../kernel/named.ts'
import { nullable } from '../../../../kernel/shapes.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { momentIn } from '../../../../kernel/time/times.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { holdersOfRows } from '../../../support/operations/support.ts'
import { DORMANCY_STATES, listDormant } from '../../campaigns.ts'
import { DormantShape, showDormant } from './shapes.ts'

const PAGE = 100
const FOR_EVER = 'P100Y'

export const listDormantWallets = readUseCase({
  kind: 'read',
  name: 'operator.list_dormant',
  access: ['operator'],
  query: Type.Object(
    {
      state: Type.Optional(
        namedEnum('DormancyState', DORMANCY_STATES, { description: '`told` unless given' }),
      ),
      until: Type.Optional(
        Type.String({ format: 'date-time', maxLength: 40, description: 'Only dates up to this one' }),
      ),
      after: Type.Optional(
        Text('exact', { maxLength: 80, description: 'Cursor: `next` of the page before' }),
      ),
    },
    { additionalProperties: false },
  ),
  output: named('DormantWalletList', {
    wallets: Type.Array(DormantShape),
    next: nullable(Type.String()),
  }),
  refuses: ['request_invalid'],
  async run(db, _call, { query }) {
    const rows = await listDormant(db, {
      state: query.state ?? 'told',
      until: query.until ? momentIn(query.until, 'query/until') : plus(await db.now(), FOR_EVER),
      after: query.after === undefined ? undefined : parseKeyset(query.after),
      limit: PAGE,
    })
    const last = rows.length === PAGE ? rows.at(-1) : undefined
    const about = await holdersOfRows(db, rows)
    return {
      wallets: rows.map((d) => ({ ...showDormant(d), about: about(d.wallet) })),
      next: last ? keysetOf(last.deadline, last.wallet) : null,
    }
  },
})
