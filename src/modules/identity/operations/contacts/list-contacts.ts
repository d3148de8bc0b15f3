import Type from 'typebox'
import { holderOf } from '../../../../kernel/actors.ts'
import { isoOf } from '../../../../kernel/clock.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, nullable, Time } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { contactsOf, masked } from '../../contacts/contacts.ts'
import { pendingChanges } from '../../contacts/verifications.ts'
import { authenticatorOf, hasPassword, recoveryCodesLeft } from '../../credentials/credentials.ts'
import { ContactShape } from '../shapes.ts'

export const listContacts = readUseCase({
  kind: 'read',
  name: 'identity.list_contacts',
  access: ['holder'],
  availableDuringMaintenance: true,
  output: named('ContactList', {
    contacts: Type.Array(ContactShape),
    pending_changes: Type.Array(
      named('PendingContactChange', { id: Id, masked: Type.String(), expires_at: Time }),
    ),
    factors: named('Factors', {
      password: Type.Boolean(),
      authenticator: nullable(Id),
      recovery_codes_left: Type.Integer(),
    }),
  }),
  refuses: [],
  async run(db, call) {
    const { person } = holderOf(call).actor
    const contacts = await contactsOf(db, person)
    const pending = await pendingChanges(db, person)
    return {
      contacts: contacts.map((c) => ({ id: c.id, kind: c.kind, masked: masked(c), since: isoOf(c.since) })),
      pending_changes: pending.map(({ id, contact, expiresAt }) => ({
        id,
        masked: masked(contact),
        expires_at: isoOf(expiresAt),
      })),
      factors: {
        password: await hasPassword(db, person),
        authenticator: (await authenticatorOf(db, person))?.id ?? null,
        recovery_codes_left: await recoveryCodesLeft(db, person),
      },
    }
  },
})
