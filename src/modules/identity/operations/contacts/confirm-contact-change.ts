import Type from 'typebox'
import { holderOf } from '../../../../kernel/actors.ts'
import { isoOf } from '../../../../kernel/clock.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { addAddress, endAddress } from '../../../notices/notices.ts'
import { lockShared, requireOpen } from '../../../wallets/wallets.ts'
import { masked, replaceContact } from '../../contacts/contacts.ts'
import { checkCode, finishVerification } from '../../contacts/verifications.ts'
import { requirePerson } from '../../persons.ts'
import { alert } from '../alert.ts'
import { requireEpoch } from '../require-epoch.ts'
import { Code, ContactShape } from '../shapes.ts'

/** The new contact takes the place of the one of its kind; the old one hears of everything for 30 days more. */
export const confirmContactChange = txUseCase({
  kind: 'tx',
  name: 'identity.confirm_contact_change',
  access: ['holder'],
  limit: 'sign_in',
  params: Type.Object({ contact_change: Id }),
  body: namedStrict('CodeEntry', { code: Code }),
  output: ContactShape,
  refuses: [
    'code_request_over', 'code_wrong', 'contact_in_use', 'wallet_closing', 'wallet_closed', 'wallet_frozen',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { person, wallet } = holderOf(call).actor
    requireOpen(await lockShared(tx, wallet))
    const wanted = { id: params.contact_change, purpose: 'contact_change' as const, person }
    const { contact, epoch } = await checkCode(tx, { ...wanted, code: body.code })
    await requireEpoch(tx, { wallet }, epoch)
    const at = await tx.now()
    const { added, removed } = await replaceContact(tx, { person, contact, at })
    await finishVerification(tx, wanted.id)
    if (removed) await endAddress(tx, removed.id, at)
    const { language } = await requirePerson(tx, person)
    await addAddress(tx, { contact: added, person, to: contact, language, since: at })
    await alert(tx, person, { template: 'contact_changed', contact: masked(contact) })
    return { id: added, kind: contact.kind, masked: masked(contact), since: isoOf(at) }
  },
})
