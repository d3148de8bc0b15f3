import Type from 'typebox'
import { eachLanguage } from '../../../kernel/languages.ts'
import { named } from '../../../kernel/named.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { CAST, contactText, STAFF } from '../cast.ts'
import { allFacts } from '../facts.ts'
import { words } from '../words/words.generated.ts'

const Words = Type.Object(eachLanguage(() => Type.String()))
const nullable = (description: string) => Type.Union([Type.String(), Type.Null()], { description })

const MemberShape = named('SandboxMember', {
  id: Type.String(),
  name: Words,
  situation: Words,
  wallet: nullable('Null until the cast is seeded'),
  contact: Type.String({ description: 'Where codes go; read them in the inbox' }),
  password: Type.String(),
  totp_secret: nullable('Base32, for any authenticator app'),
  recovery_codes: Type.Array(Type.String()),
  account: nullable('The linked account, in clear'),
})
const StaffShape = named('SandboxOperator', {
  id: Type.String(),
  name: Type.String(),
  roles: Type.Array(Type.String()),
  token: nullable('Bearer token; null until the cast is seeded'),
})

export const readCast = readUseCase({
  kind: 'read',
  name: 'sandbox.read_cast',
  access: ['public'],
  availableDuringMaintenance: true,
  output: named('SandboxCast', { members: Type.Array(MemberShape), operators: Type.Array(StaffShape) }),
  refuses: [],
  async run(db) {
    const facts = await allFacts(db)
    return {
      members: CAST.map((member) => {
        const known = facts.get(member.id)
        return {
          id: member.id,
          name: eachLanguage((lang) => words[lang].cast[member.id].name),
          situation: eachLanguage((lang) => words[lang].cast[member.id].situation),
          wallet: known?.wallet ?? null,
          contact: contactText(member.contact),
          password: member.password,
          totp_secret: known?.totp_secret ?? null,
          recovery_codes: [...(known?.recovery_codes ?? [])],
          account: 'account' in member ? `${member.account.bank} ${member.account.number}` : null,
        }
      }),
      operators: STAFF.map(({ id, name, roles }) => ({
        id,
        name,
        roles: [...roles],
        token: facts.get(id)?.token ?? null,
      })),
    }
  },
})
