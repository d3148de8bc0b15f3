/** Fields that the requests about people share, and their answers. */

import Type from 'typebox'
import { LANGS } from '../../../kernel/languages.ts'
import { named, namedStrict } from '../../../kernel/named.ts'
import { Id, nullable, strict, Time } from '../../../kernel/shapes.ts'
import { PersonName, Text } from '../../../kernel/text/text-schema.ts'
import { DOCUMENT_TYPES } from '../../kyc/kyc.ts'

export const Language = Type.Enum([...LANGS])
/** Exactly one of the two. */
export const ContactBody = named(
  'ContactAddress',
  {
    phone: Type.Optional(Text('identifier', { maxLength: 64, examples: ['+86 138 0013 8000'] })),
    email: Type.Optional(Text('identifier', { maxLength: 254, examples: ['name@example.com'] })),
  },
  { ...strict, description: 'Either phone or email' },
)
/** Longer than any password may be, so that a long one gets its own refusal. */
export const Password = Text('secret', { maxLength: 1024, examples: ['four words that do not belong'] })
/** Spaces and full-width digits are taken. */
export const Code = Text('identifier', { minLength: 1, maxLength: 64, examples: ['123456'] })
export const SecondFactorFields = { totp: Type.Optional(Code), recovery_code: Type.Optional(Code) }

/** Of a password that proves at once. */
export const OtherContact = Type.Optional(
  Type.Object(
    { password_reset: Id, code: Code },
    { ...strict, description: 'A second reset, by your other contact' },
  ),
)

export const ChallengeQuery = Type.Object({ challenge: Id }, strict)

export const SentShape = (title: string, field: string) =>
  named(title, {
    [field]: Id,
    expires_at: Time,
    resend_after_seconds: Type.Integer({ description: 'Not before then' }),
  })
export const RESEND_SECONDS = 60
/** Sessions run in real time: a clock that somebody moves signs nobody out. */
export const RealTime = Type.String({
  format: 'date-time',
  description:
    'In real time, also in a sandbox whose clock was moved (`real_now` of `GET /v1/sandbox/clock`)',
})

export const StartedShape = named('SignedIn', {
  wallet: Id,
  session: named('SessionToken', {
    id: Id,
    token: nullable(
      Type.String({
        description:
          'Bearer token: shown once; null: it is in a cookie, as `Quittance-Session: cookie` asked',
      }),
    ),
    expires_at: RealTime,
  }),
  frozen_since: nullable(
    Type.String({
      format: 'date-time',
      description:
        'Not null: the link "this was not me" has frozen the wallet. Until a recovery (POST /v1/recoveries) this session can cancel a closing (DELETE …/closure) and sign out; everything else is refused with `recovery_needed`',
    }),
  ),
})

export const SessionShape = named('Session', {
  id: Id,
  current: Type.Boolean(),
  created_at: RealTime,
  last_seen_at: RealTime,
  expires_at: RealTime,
})

export const ContactShape = named('Contact', {
  id: Id,
  kind: Type.Enum(['phone', 'email']),
  masked: Type.String({ examples: ['+86 •••• 8000'] }),
  since: Time,
})

const Methods = Type.Array(Type.Enum(['password', 'code', 'totp', 'recovery_code']))

export const ChallengeShape = named('Challenge', {
  id: Id,
  act: Type.String(),
  statement: Type.Record(Type.String(), Type.Unknown(), { description: 'Exactly what is signed' }),
  statement_hash: Type.String({ description: 'SHA-256 of the canonical statement (RFC 8785), hex' }),
  words: Type.String({ description: 'The statement as the holder should read it' }),
  methods: Methods,
  tries_left: Type.Integer(),
  state: Type.Enum(['open', 'proved', 'used', 'void']),
  expires_at: Time,
})

export const IdentityBody = namedStrict('IdentityDeclaration', {
  real_name: PersonName,
  document: namedStrict('DeclaredDocument', {
    type: Type.Enum([...DOCUMENT_TYPES]),
    number: Text('identifier', { minLength: 1, maxLength: 40 }),
    country: Type.Optional(
      Type.String({
        pattern: '^[A-Z]{2,3}$',
        description:
          'Issuer of a passport: ISO 3166-1 alpha-2, or the ICAO 9303 code of an organisation (UNO, UNA, UNK, EUE, XOM, XPO, …)',
      }),
    ),
  }),
})

export const IdentityShape = named('Identity', {
  level: Type.Integer(),
  real_name: nullable(Type.String({ description: 'Masked' })),
  document: nullable(
    named('IdentityDocument', { type: Type.Enum([...DOCUMENT_TYPES]), masked: Type.String() }),
  ),
  checked: Type.String({ description: 'declared = form, date and check digit; no register was asked' }),
  verified_at: nullable(Time),
})
