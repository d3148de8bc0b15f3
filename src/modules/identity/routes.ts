import type { Route } from '../../kernel/module.ts'
import { answerChallenge } from './operations/answer-challenge.ts'
import { cancelContactChange } from './operations/cancel-contact-change.ts'
import { changePassword } from './operations/change-password.ts'
import { finishAuthenticator } from './operations/confirm-authenticator.ts'
import { confirmContactChange } from './operations/confirm-contact-change.ts'
import { confirmPasswordReset } from './operations/confirm-password-reset.ts'
import { confirmRecovery } from './operations/confirm-recovery.ts'
import { confirmRegistration } from './operations/confirm-registration.ts'
import { createChallenge } from './operations/create-challenge.ts'
import { decideRecovery } from './operations/decide-recovery.ts'
import { endOtherSession } from './operations/end-session.ts'
import { startAuthenticator } from './operations/enrol-authenticator.ts'
import { freezeByLink } from './operations/freeze.ts'
import { listContacts } from './operations/list-contacts.ts'
import { listSessions } from './operations/list-sessions.ts'
import { proposeRecovery } from './operations/propose-recovery.ts'
import { readChallenge } from './operations/read-challenge.ts'
import { readTerms } from './operations/read-terms.ts'
import { register } from './operations/register.ts'
import { dropAuthenticator } from './operations/remove-authenticator.ts'
import { newRecoveryCodes } from './operations/renew-recovery-codes.ts'
import { requestPasswordReset } from './operations/request-password-reset.ts'
import { requestRecovery } from './operations/request-recovery.ts'
import { requestSignInCode } from './operations/request-sign-in-code.ts'
import { resendContactChange } from './operations/resend-contact-change.ts'
import { resendRegistration } from './operations/resend-registration.ts'
import { sendChallengeCode } from './operations/send-challenge-code.ts'
import { signInToWallet } from './operations/sign-in.ts'
import { signOut } from './operations/sign-out.ts'
import { startContactChange } from './operations/start-contact-change.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  ['GET',    '/v1/terms', readTerms],
  ['POST',   '/v1/registrations', register],
  ['POST',   '/v1/registrations/{registration}/code', resendRegistration],
  ['POST',   '/v1/registrations/{registration}/confirmation', confirmRegistration],
  ['POST',   '/v1/sign-in-codes', requestSignInCode],
  ['POST',   '/v1/sessions', signInToWallet],
  ['GET',    '/v1/sessions', listSessions],
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
