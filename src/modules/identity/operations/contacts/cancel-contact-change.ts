import Type from 'typebox'
import { holderOf } from '../../../../kernel/actors.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { lockVerification, voidVerification } from '../../contacts/verifications.ts'

export const cancelContactChange = txUseCase({
  kind: 'tx',
  name: 'identity.cancel_contact_change',
  access: ['holder'],
  status: 204,
  availableDuringMaintenance: true,
  urgent: true,
  params: Type.Object({ contact_change: Id }),
  output: Type.Null(),
  refuses: ['code_request_over'],
  async run(tx, call, { params }) {
    const { person } = holderOf(call).actor
    const { id } = await lockVerification(tx, {
      id: params.contact_change,
      purpose: 'contact_change',
      person,
    })
    await voidVerification(tx, id)
    return null
  },
})
