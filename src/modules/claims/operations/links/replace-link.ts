import Type from 'typebox'
import { SYSTEM } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { bucketOf } from '../../../../kernel/ids.ts'
import { named } from '../../../../kernel/named.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { byId, lockCase } from '../../../closure/closure.ts'
import { ClosureParams } from '../../../closure/operations/closure.ts'
import { takeSend } from '../../../identity/identity.ts'
import { refuseUnknown, requireMatch } from '../claims/matched-person.ts'
import { WhoBody } from '../shapes.ts'
import { linkQuota, sendNewLink } from './new-link.ts'

/**
 * For whoever has lost the link: case number and identity open the door, and the new link goes to the contacts that were
 * known before the closing, never to whoever asks. An unknown case and a wrong name are one answer.
 */
export const replaceReceiptLink = txUseCase({
  kind: 'tx',
  name: 'claims.replace_link',
  access: ['public'],
  status: 202,
  limit: 'sign_in',
  alwaysOpen: true,
  params: ClosureParams,
  body: WhoBody,
  output: named('LinkReplacement', { closure: Type.String({ format: 'uuid' }) }),
  refuses: [
    'closure_none', 'claim_not_closed', 'claim_identity_unmatched', 'claim_identity_locked', 'link_limited',
    'link_unsendable',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const key = { id: params.closure, bucket: bucketOf(params.closure) }
    if (!(await byId(tx, key))) return refuseUnknown(tx, params.closure, call.ip)
    const { c } = await lockCase(tx, key)
    await requireMatch(tx, c, { given: body, way: { by: 'link_identity', source: call.ip } })
    if (c.state !== 'closed') refuse('claim_not_closed')
    await takeSend(tx, [linkQuota(c)], 'link_limited')
    await sendNewLink(tx, c, { actor: SYSTEM, on: 'identity' })
    return { closure: c.id }
  },
})
