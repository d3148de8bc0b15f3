/** What each operation answers in each state of the wallet. */
import {
  ALWAYS,
  EVER,
  holder,
  NO_WALLET,
  NOT_CLOSED,
  OPEN,
  row,
  type Standings,
  staff,
} from '../../kernel/manifest/state-matrix.ts'

/** Asked without a session; what it does not tell is whether there is a wallet, and how it stands. */
const unseen = { wallet: true, by: { public: EVER } } as const
const gone = (code: 'sign_in_failed' | 'code_request_over' | 'freeze_wallet_closed') => ({
  wallet: true as const,
  by: { public: row('allowed', { closed: code, just_closed: code }) },
})

// biome-ignore format: a table
export const states: Standings = {
  'identity.read_terms': NO_WALLET,
  'identity.register': NO_WALLET,
  'identity.resend_registration': NO_WALLET,
  'identity.confirm_registration': NO_WALLET,
  'identity.request_sign_in_code': unseen,
  'identity.sign_in': gone('sign_in_failed'),
  'identity.list_sessions': holder(ALWAYS),
  'identity.read_session': holder(ALWAYS),
  'identity.sign_out': holder(ALWAYS),
  'identity.end_session': holder(ALWAYS),
  'identity.request_password_reset': unseen,
  'identity.confirm_password_reset': gone('code_request_over'),
  'identity.freeze_by_link': gone('freeze_wallet_closed'),
  'identity.request_recovery': unseen,
  'identity.confirm_recovery': unseen,
  'identity.create_challenge': holder(ALWAYS),
  'identity.read_challenge': holder(ALWAYS),
  'identity.send_challenge_code': holder(ALWAYS),
  'identity.answer_challenge': holder(ALWAYS),
  'identity.list_contacts': holder(ALWAYS),
  // Where messages go is not changed on a wallet that is restricted or leaving: that is what a thief would do first.
  'identity.start_contact_change': holder(OPEN),
  'identity.resend_contact_change': holder(ALWAYS),
  'identity.confirm_contact_change': holder(OPEN),
  'identity.cancel_contact_change': holder(ALWAYS),
  'identity.change_password': holder(ALWAYS),
  'identity.enrol_authenticator': holder(ALWAYS),
  'identity.confirm_authenticator': holder(ALWAYS),
  'identity.remove_authenticator': holder(ALWAYS),
  'identity.renew_recovery_codes': holder(ALWAYS),
  'operator.propose_recovery': staff(NOT_CLOSED),
  'operator.decide_recovery': staff(NOT_CLOSED),
}
