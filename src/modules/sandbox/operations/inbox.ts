import Type from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import { named } from '../../../kernel/named.ts'
import { Text } from '../../../kernel/text/text-schema.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { contactFrom } from '../../identity/operations/identity.ts'
import { inbox } from '../../notices/notices.ts'

/** What would have been sent: the sandbox has neither SMS nor mail, and shows every message here. */
export const readInbox = readUseCase({
  kind: 'read',
  name: 'sandbox.read_inbox',
  access: ['public'],
  availableDuringMaintenance: true,
  query: Type.Object(
    {
      contact: Text('identifier', {
        minLength: 3,
        maxLength: 254,
        description: '+8613900000001, lin@example.com',
      }),
    },
    { additionalProperties: false },
  ),
  output: named('SandboxInbox', {
    messages: Type.Array(
      named('SandboxMessage', {
        id: Type.String(),
        at: Type.String({ format: 'date-time' }),
        template: Type.String(),
        channel: Type.Enum(['sms', 'email']),
        subject: Type.String(),
        text: Type.String(),
        code: Type.Union([Type.String(), Type.Null()]),
        links: Type.Array(Type.String()),
      }),
    ),
  }),
  refuses: ['contact_invalid'],
  async run(db, _call, { query }) {
    // A "+" that was not percent-encoded arrives as a space.
    const contact = query.contact.replace(/^ (?=\d)/, '+')
    const { blindIndex } = contactFrom(contact.includes('@') ? { email: contact } : { phone: contact })
    const received = await inbox(db, blindIndex)
    return {
      messages: received.map(({ id, at, template, channel, message }) => ({
        id,
        at: isoOf(at),
        template,
        channel,
        subject: message.subject,
        text: message.text,
        code: message.code ?? null,
        links: [...(message.links ?? [])],
      })),
    }
  },
})
