import Type from 'typebox'
import { SYSTEM } from '../../../../kernel/actors.ts'
import { bucketOf } from '../../../../kernel/ids.ts'
import { named } from '../../../../kernel/named.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { byId, lockCase } from '../../../closure/closure.ts'
import { ClosureParams } from '../../../closure/operations/closure.ts'
import { takeSend } from '../../../identity/identity.ts'
import { canReach } from '../../../notices/notices.ts'
import { matchesForLink } from '../claims/matched-person.ts'
import { WhoBody } from '../shapes.ts'
import { linkQuota, sendNewLink } from './new-link.ts'

/**
 * For whoever has lost the link: case number and identity open the door, and the new link goes to the contacts that were
 * known before the closing, never to whoever asks. One answer, whether there is such a case, is closed, whose it is, and
 * whether something was sent: who asks has shown nothing yet.
 */
export const replaceReceiptLink = txUseCase({
  kind: 'tx',
  name: 'claims.replace_link',
  access: ['public'],
  status: 202,
  limit: 'sign_in',
  availableDuringMaintenance: true,
  params: ClosureParams,
  body: WhoBody,
  output: named('LinkReplacement', { closure: Type.String({ format: 'uuid' }) }),
  refuses: ['claim_identity_locked'],
  async run(tx, call, { params, body }) {
    const key = { id: params.closure, bucket: bucketOf(params.closure) }
    const c = (await byId(tx, key)) && (await lockCase(tx, key)).c
    const asked = { given: body, source: call.ip }
    const right = await matchesForLink(tx, { closure: params.closure, c }, asked)
    // Without a contact the earlier links stay: they are all that is left.
    if (c && right && (await canReach(tx, c.person)) && (await takeSend(tx, [linkQuota(c)])))
      await sendNewLink(tx, c, { actor: SYSTEM, on: 'identity' })
    return { closure: params.closure }
  },
})
