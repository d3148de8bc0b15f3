import Type from 'typebox'
import { keysetOf } from '../../../kernel/keyset.ts'
import { named, namedEnum } from '../../../kernel/named.ts'
import { WalletParams } from '../../../kernel/shapes.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { AFTER, afterOf, NEXT, PAGE } from '../../commerce/operations/commerce.ts'
import { MANDATE_STATES, pageOfCollected } from '../mandates.ts'
import { CollectedShape, shownCollected } from './shapes.ts'

/** Nothing of the payer: not who it is, what they call the merchant, or why a debit failed. */
export const listCollectedMandates = readUseCase({
  kind: 'read',
  name: 'mandates.list_collected',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: WalletParams,
  query: Type.Object(
    { state: Type.Optional(namedEnum('MandateState', MANDATE_STATES)), after: AFTER },
    { additionalProperties: false },
  ),
  output: named('CollectedMandateList', { mandates: Type.Array(CollectedShape), next: NEXT }),
  refuses: ['request_invalid'],
  async run(db, call, { params, query }) {
    const after = afterOf(query.after)
    const page = { merchant: params.wallet, state: query.state, after, limit: PAGE }
    const rows = await pageOfCollected(db, page)
    const last = rows.length === PAGE ? rows.at(-1) : undefined
    return {
      mandates: await shownCollected(db, rows, call.lang),
      next: last ? keysetOf(last.created_at, last.id) : null,
    }
  },
})
