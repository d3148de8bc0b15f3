import Type from 'typebox'
import { holderOf } from '../../../../kernel/actors.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { removeAuthenticator } from '../../credentials/credentials.ts'
import { actStatement } from '../acts.ts'
import { alert } from '../alert.ts'
import { ChallengeQuery } from '../shapes.ts'
import { prove } from './prove.ts'

export const dropAuthenticator = txUseCase({
  kind: 'tx',
  name: 'identity.remove_authenticator',
  access: ['holder'],
  status: 204,
  params: Type.Object({ authenticator: Id }),
  query: ChallengeQuery,
  output: Type.Null(),
  refuses: [
    'authenticator_unknown',
    'password_too_short',
    'recovery_needed',
    'proof_missing',
    'proof_stale',
    'statement_changed',
  ],
  async run(tx, call, { params, query }) {
    const holder = holderOf(call)
    const { person, wallet } = holder.actor
    await prove(tx, holder, { ...query, statement: actStatement('authenticator.remove', wallet) })
    await removeAuthenticator(tx, { id: params.authenticator, person })
    await alert(tx, person, { template: 'authenticator_removed' })
    return null
  },
})
