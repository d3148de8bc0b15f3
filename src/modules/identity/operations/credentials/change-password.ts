import Type from 'typebox'
import { holderOf } from '../../../../kernel/actors.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { contactsOf } from '../../contacts/contacts.ts'
import { setPassword } from '../../credentials/credentials.ts'
import { endOtherSessions } from '../../sessions/sessions.ts'
import { actStatement } from '../acts.ts'
import { alert } from '../alert.ts'
import { ownWords } from '../open-wallet.ts'
import { Password } from '../shapes.ts'
import { prove } from './prove.ts'

/** Every other session ends: whoever knew the old password is out. */
export const changePassword = txUseCase({
  kind: 'tx',
  name: 'identity.change_password',
  access: ['holder'],
  status: 204,
  body: namedStrict('PasswordChange', { password: Password, challenge: Id }),
  output: Type.Null(),
  refuses: [
    'recovery_needed', 'proof_missing', 'proof_stale', 'statement_changed', 'password_too_short', 'password_too_long', 'password_common',
    'overloaded', 'password_checks_busy',
  ], // biome-ignore format: a list
  async run(tx, call, { body }) {
    const holder = holderOf(call)
    const { person, session, wallet } = holder.actor
    await prove(tx, holder, { challenge: body.challenge, statement: actStatement('password.change', wallet) })
    const own = (await contactsOf(tx, person)).flatMap(ownWords)
    await setPassword(tx, { person, password: body.password, own, at: await tx.now(), line: 'holders' })
    await endOtherSessions(tx, { person, keep: session })
    await alert(tx, person, { template: 'password_changed' })
    return null
  },
})
