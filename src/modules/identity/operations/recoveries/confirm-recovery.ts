import Type from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { lockForFence } from '../../../wallets/wallets.ts'
import { contactsOf } from '../../contacts/contacts.ts'
import { checkCode, finishVerification, lockTries, refuseAsWrong } from '../../contacts/verifications.ts'
import { setPassword } from '../../credentials/credentials.ts'
import { allowedFor } from '../../freezes/allowed-recoveries.ts'
import { forgetReplaced, freezePerson, isFactor, keepReplaced, trustedOf } from '../../freezes/freezes.ts'
import { requirePerson } from '../../persons.ts'
import { takeTryAfterCode } from '../../sessions/guards.ts'
import { ownWords } from '../open-wallet.ts'
import { startedSession } from '../sessions/started.ts'
import { StartedShape } from '../shapes.ts'
import { cutOff, requirePaper } from './cut-off.ts'
import { decidedAbout, endingBy } from './decided.ts'
import { giveBack, takeAllowed, thaw } from './give-back.ts'
import { RecoveryBody, secondIs } from './recovery-proof.ts'

/** What may be the thief's ends: password, young factors and contacts, sessions. Then the wallet is the holder's again. */
export const confirmRecovery = txUseCase({
  kind: 'tx',
  name: 'identity.confirm_recovery',
  access: ['public'],
  status: 201,
  session: 'starts',
  limit: 'sign_in',
  availableDuringMaintenance: true,
  params: Type.Object({ recovery: Id }),
  body: RecoveryBody,
  output: StartedShape,
  refuses: [
    'code_request_over', 'code_wrong', 'factor_locked', 'recovery_proof_needed', 'contact_in_use', 'password_too_short', 'password_too_long',
    'password_common', 'overloaded', 'password_checks_busy',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const wanted = { id: params.recovery, purpose: 'recovery' as const }
    const other = body.other_contact?.recovery
    await lockTries(tx, other ? [wanted.id, other] : [wanted.id])
    const { person = refuse('code_request_over'), contact } = await checkCode(tx, {
      ...wanted,
      code: body.code,
    })
    const { wallet } = await requirePerson(tx, person)
    // What is theirs is read under the lock: of two confirmations at once the second finds no freeze.
    await lockForFence(tx, [wallet])
    const allowed = await allowedFor(tx, person, contact)
    const at = await tx.now()
    // Of a wallet that is not frozen what may be somebody else's is what came in the week before two people agreed, and since.
    const fresh = allowed && (await freezePerson(tx, { person, restricts: false, since: allowed.allowedAt }))
    const trusted = (await trustedOf(tx, person)) ?? refuse('code_request_over')
    requirePaper(body, trusted)
    const by = [contact]
    if (!allowed) {
      if (!isFactor(trusted, contact)) refuse('code_request_over')
      await takeTryAfterCode(tx, { person, contact }, 'second_way')
      const second = await secondIs(tx, person, { given: body, trusted, first: wanted.id })
      if (!second.proved) return refuseAsWrong(tx, wanted)
      if (second.contact) by.push(second.contact)
    }
    await finishVerification(tx, params.recovery)
    const decided = await decidedAbout(tx, person, by)
    await giveBack(tx, person, trusted)
    if (allowed) await takeAllowed(tx, allowed, contact)
    const kinds = [...(decided.named?.drops ?? []), ...(body.drop_contacts ?? [])]
    const dropped = await cutOff(tx, person, { kinds, keep: decided.named ?? contact })
    const inUse = await contactsOf(tx, person)
    const own = inUse.flatMap(ownWords)
    await setPassword(tx, { person, password: body.new_password, own, at, line: 'holders' })
    await (allowed ? keepReplaced(tx, person, at) : forgetReplaced(tx, person))
    const ending = allowed ? { by: 'staff' as const } : endingBy(inUse, by, decided)
    const { stands } = decided
    await thaw(tx, { person, wallet, ending, fresh: fresh === true, dropped, stands })
    return startedSession(tx, { person, wallet }, { call, first: true })
  },
})
