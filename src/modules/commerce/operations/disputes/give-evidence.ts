import { bucketOf, deriveId } from '../../../../kernel/ids.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { evidenceOf, giveEvidence } from '../../disputes/evidence.ts'
import { DisputeParams, EVIDENCE, EvidencedShape, showEvidenced } from './dispute-shapes.ts'

/** As payer or as merchant, in any state of the wallet: a closing takes nobody’s word. */
export const addDisputeEvidence = txUseCase({
  kind: 'tx',
  name: 'commerce.give_evidence',
  access: ['holder'],
  availableDuringMaintenance: true,
  status: 201,
  key: 'required',
  params: DisputeParams,
  body: namedStrict('EvidenceRequest', { text: EVIDENCE }),
  output: EvidencedShape,
  refuses: ['wallet_unknown', 'dispute_unknown', 'dispute_decided', 'dispute_evidence_full'],
  async run(tx, call, { params, body }) {
    const { wallet, dispute } = params
    const id = deriveId(bucketOf(dispute), 'commerce.evidence', dispute, wallet, call.key)
    const d = await giveEvidence(tx, { id, dispute, wallet, text: body.text })
    return showEvidenced(d, await evidenceOf(tx, d))
  },
})
