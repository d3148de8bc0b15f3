import Type from 'typebox'
import { keysetOf, parseKeyset } from '../../../../kernel/keyset.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, nullable } from '../../../../kernel/shapes.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { AboutShape, holdersOfRows } from '../../../support/operations/support.ts'
import { pageOfOrders, withWords } from '../../orders.ts'
import { OrderShape, showOrder } from '../shapes.ts'

const PAGE = 100
/** For those alone who place and end them: what may not be told to the holder stands here in full. */
export const listAuthorityOrders = readUseCase({
  kind: 'read',
  name: 'operator.list_orders',
  access: ['operator'],
  roles: ['compliance'],
  query: Type.Object(
    {
      wallet: Type.Optional(Id),
      after: Type.Optional(
        Text('exact', { maxLength: 80, description: 'Cursor: `next` of the page before' }),
      ),
    },
    { additionalProperties: false },
  ),
  output: named('AuthorityOrderList', {
    orders: Type.Array(named('AuthorityOrder', { ...OrderShape.properties, about: AboutShape })),
    next: nullable(Type.String()),
  }),
  refuses: ['request_invalid'],
  async run(db, { actor }, { query }) {
    const after = query.after === undefined ? undefined : parseKeyset(query.after)
    const rows = await pageOfOrders(db, {
      wallet: query.wallet,
      except: actor.kind === 'operator' ? actor.ownWallet : undefined,
      after: after && { until: after.deadline, id: after.wallet },
      limit: PAGE,
    })
    const last = rows.length === PAGE ? rows.at(-1) : undefined
    const about = await holdersOfRows(db, rows)
    return {
      orders: (await withWords(db, rows)).map((o) => ({ ...showOrder(o), about: about(o.wallet) })),
      next: last ? keysetOf(last.until, last.id) : null,
    }
  },
})
