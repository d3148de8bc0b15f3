import Type from 'typebox'
import { holderOf } from '../../../../kernel/actors.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { find } from '../../challenges/challenges.ts'
import { ChallengeShape } from '../shapes.ts'
import { showChallenge } from './show-challenge.ts'

export const readChallenge = readUseCase({
  kind: 'read',
  name: 'identity.read_challenge',
  access: ['holder'],
  availableDuringMaintenance: true,
  whileFrozen: true,
  params: Type.Object({ challenge: Id }),
  output: ChallengeShape,
  refuses: ['challenge_unknown'],
  async run(db, call, { params }) {
    const { person } = holderOf(call).actor
    return showChallenge(await find(db, { id: params.challenge, person }), call.lang)
  },
})
