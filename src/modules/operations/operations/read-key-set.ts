import Type from 'typebox'
import { publicJwks } from '../../../kernel/keys/keys.ts'
import { named } from '../../../kernel/named.ts'
import { readUseCase } from '../../../kernel/usecase.ts'

/** The public halves of every key that ever signed here: receipts and checkpoints verify offline with it. */
export const readKeySet = readUseCase({
  kind: 'read',
  name: 'operations.read_key_set',
  access: ['public'],
  availableDuringMaintenance: true,
  output: named('KeySet', {
    keys: Type.Array(
      named('PublicKey', {
        kty: Type.Literal('OKP'),
        crv: Type.Literal('Ed25519'),
        x: Type.String(),
        kid: Type.String(),
        alg: Type.Literal('EdDSA'),
        use: Type.Literal('sig'),
      }),
    ),
  }),
  refuses: [],
  async run() {
    return { keys: publicJwks().keys.map((key) => ({ ...key })) }
  },
})
