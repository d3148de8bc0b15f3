import { refuse } from '../../../../kernel/errors.ts'
import { deriveId } from '../../../../kernel/ids.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { lockCase } from '../../../closure/closure.ts'
import { ClosureParams, visibleCase } from '../../../closure/operations/closure.ts'
import { linkOnce } from '../../../instruments/instruments.ts'
import { openClaims, payOutWhenChecked } from '../../claims.ts'
import { ClaimsShape, CollectBody } from '../shapes.ts'
import { claimsView } from './claims-of.ts'
import { requireMatch } from './matched-person.ts'

/** The link opens the door, the person is matched against what was sealed, the bank confirms the name of the account. */
export const collectClaims = txUseCase({
  kind: 'tx',
  name: 'claims.collect',
  access: ['bearer', 'operator'],
  roles: ['checker'],
  status: 202,
  key: 'required',
  availableDuringMaintenance: true,
  limit: 'sign_in',
  params: ClosureParams,
  body: CollectBody,
  output: ClaimsShape,
  refuses: [
    'not_found', 'closure_none', 'claim_not_closed', 'claim_none', 'claim_identity_unmatched', 'claim_identity_locked',
    'account_number_invalid',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { c, wallet } = await lockCase(tx, await visibleCase(tx, call, params.closure))
    if (c.state !== 'closed') refuse('claim_not_closed')
    if ((await openClaims(tx, [c.wallet])).length === 0) refuse('claim_none')
    await requireMatch(tx, c, body)
    const { bucket, person, epoch } = wallet
    const { scheme, number, bank } = body.account
    const at = await tx.now()
    const id = deriveId(bucket, 'claim.account', c.id, call.key)
    const instrument = await linkOnce(tx, {
      id,
      wallet: c.wallet,
      person,
      bucket,
      epoch,
      kind: 'bank_account',
      scheme,
      number,
      name: bank,
      at,
    })
    const request = deriveId(bucket, 'claim.request', c.id, call.key)
    await payOutWhenChecked(tx, { wallet, instrument, ref: c.id, id: request })
    return claimsView(tx, c)
  },
})
