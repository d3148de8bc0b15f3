import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { named, namedEnum } from '../../../../kernel/named.ts'
import { Id, Time } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { PAPER_NAMES, paperName } from '../../../../platform/receipts/payload.ts'
import { readPaper } from '../../../../platform/receipts/sign.ts'
import { proofOf } from '../../../audit/audit.ts'
import { receiptsOf } from '../../case/case.ts'
import { openSalt } from '../../case/receipt.ts'
import { RECEIPT_KINDS, type ReceiptKind } from '../../case/types.ts'
import { ClosureParams } from '../shapes.ts'
import { visibleCase } from './visible-case.ts'

/** Of an earlier release there may be papers in another form: those are called by their kind. */
const nameOf = ({ jws, kind }: { readonly jws: string; readonly kind: ReceiptKind }) => {
  const paper = readPaper(jws)
  if (paper) return paperName(paper)
  return kind === 'standing_end' ? 'standing_lapse' : kind
}

/** The signed papers of a case, each with the detached proof that its deed is in the audit log. */
export const closureReceipt = readUseCase({
  kind: 'read',
  name: 'closure.receipt',
  access: ['holder', 'operator', 'bearer'],
  availableDuringMaintenance: true,
  params: ClosureParams,
  output: named('ReceiptList', {
    receipts: Type.Array(
      named('Receipt', {
        id: Id,
        kind: namedEnum('ReceiptKind', RECEIPT_KINDS),
        name: namedEnum('PaperName', PAPER_NAMES, {
          description:
            'What to call it: of `cancellation` whether a closing was cancelled, a request taken back before it was confirmed (`withdrawal`), or not confirmed in its time (`lapse`); of `standing_end` whether a confirmation to close when ready was taken back (`standing_withdrawal`), or ended by its time or its limits (`standing_lapse`)',
        }),
        at: Time,
        jws: Type.String({ description: 'Compact JWS (EdDSA); keys at /.well-known/jwks.json' }),
        salt: Type.Union([Type.String(), Type.Null()], {
          description: 'Opens the commitments of this receipt; on the copy of the holder alone',
        }),
        proof: Type.Unknown({
          description: 'Inclusion proof and signed checkpoint, or {"status":"pending"} for up to a minute',
        }),
      }),
    ),
  }),
  refuses: ['not_found'],
  async run(db, call, { params }) {
    const c = await visibleCase(db, call, params.closure)
    const papers = await receiptsOf(db, c)
    const proofs = await Promise.all(papers.map((p) => proofOf(db, p.leaf)))
    const own = call.actor.kind !== 'operator'
    const salts = await Promise.all(papers.map((p) => (own ? openSalt(db, c, p) : undefined)))
    return {
      receipts: papers.map((p, i) => ({
        id: p.id,
        kind: p.kind,
        name: nameOf(p),
        at: isoOf(p.at),
        jws: p.jws,
        salt: salts[i] ?? null,
        proof: proofs[i],
      })),
    }
  },
})
