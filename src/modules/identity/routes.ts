import type { Route } from '../../kernel/manifest/module.ts'
import { answerChallenge } from './operations/challenges/answer-challenge.ts'
import { createChallenge } from './operations/challenges/create-challenge.ts'
import { readChallenge } from './operations/challenges/read-challenge.ts'
import { sendChallengeCode } from './operations/challenges/send-challenge-code.ts'
import { cancelContactChange } from './operations/contacts/cancel-contact-change.ts'
import { confirmContactChange } from './operations/contacts/confirm-contact-change.ts'
import { listContacts } from './operations/contacts/list-contacts.ts'
import { resendContactChange } from './operations/contacts/resend-contact-change.ts'
import { startContactChange } from './operations/contacts/start-contact-change.ts'
import { changePassword } from './operations/credentials/change-password.ts'
import { finishAuthenticator } from './operations/credentials/confirm-authenticator.ts'
import { confirmPasswordReset } from './operations/credentials/confirm-password-reset.ts'
import { startAuthenticator } from './operations/credentials/enrol-authenticator.ts'
import { dropAuthenticator } from './operations/credentials/remove-authenticator.ts'
import { newRecoveryCodes } from './operations/credentials/renew-recovery-codes.ts'
import { requestPasswordReset } from './operations/credentials/request-password-reset.ts'
import { freezeByLink } from './operations/freezes/freeze.ts'
import { confirmRecovery } from './operations/recoveries/confirm-recovery.ts'
import { decideRecovery } from './operations/recoveries/decide-recovery.ts'
import { proposeRecovery } from './operations/recoveries/propose-recovery.ts'
import { requestRecovery } from './operations/recoveries/request-recovery.ts'
import { confirmRegistration } from './operations/registrations/confirm-registration.ts'
import { readTerms } from './operations/registrations/read-terms.ts'
import { register } from './operations/registrations/register.ts'
import { resendRegistration } from './operations/registrations/resend-registration.ts'
import { endOtherSession } from './operations/sessions/end-session.ts'
import { listSessions } from './operations/sessions/list-sessions.ts'
import { readSession } from './operations/sessions/read-session.ts'
import { requestSignInCode } from './operations/sessions/request-sign-in-code.ts'
import { signInToWallet } from './operations/sessions/sign-in.ts'
import { signOut } from './operations/sessions/sign-out.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  ['GET',    '/v1/terms', readTerms],
  ['POST',   '/v1/registrations', register],
  ['POST',   '/v1/registrations/{registration}/code', resendRegistration],
  ['POST',   '/v1/registrations/{registration}/confirmation', confirmRegistration],
  ['POST',   '/v1/sign-in-codes', requestSignInCode],
  ['POST',   '/v1/sessions', signInToWallet],
  ['GET',    '/v1/sessions', listSessions],
  ['GET',    '/v1/sessions/current', readSession],
  ['DELETE', '/v1/sessions/current', signOut],
  ['DELETE', '/v1/sessions/{session}', endOtherSession],
  ['POST',   '/v1/password-resets', requestPasswordReset],
  ['POST',   '/v1/password-resets/{password_reset}/confirmation', confirmPasswordReset],
  ['POST',   '/v1/freezes', freezeByLink],
  ['POST',   '/v1/recoveries', requestRecovery],
  ['POST',   '/v1/recoveries/{recovery}/confirmation', confirmRecovery],
  ['POST',   '/v1/challenges', createChallenge],
  ['GET',    '/v1/challenges/{challenge}', readChallenge],
  ['POST',   '/v1/challenges/{challenge}/code', sendChallengeCode],
  ['POST',   '/v1/challenges/{challenge}/answer', answerChallenge],
  ['GET',    '/v1/contacts', listContacts],
  ['POST',   '/v1/contact-changes', startContactChange],
  ['POST',   '/v1/contact-changes/{contact_change}/code', resendContactChange],
  ['POST',   '/v1/contact-changes/{contact_change}/confirmation', confirmContactChange],
  ['DELETE', '/v1/contact-changes/{contact_change}', cancelContactChange],
  ['PUT',    '/v1/password', changePassword],
  ['POST',   '/v1/authenticators', startAuthenticator],
  ['POST',   '/v1/authenticators/{authenticator}/confirmation', finishAuthenticator],
  ['DELETE', '/v1/authenticators/{authenticator}', dropAuthenticator],
  ['POST',   '/v1/recovery-codes', newRecoveryCodes],
  // for staff
  ['POST',   '/v1/operator/wallets/{wallet}/recovery', proposeRecovery],
  ['POST',   '/v1/operator/wallets/{wallet}/recovery/decision', decideRecovery],
]
