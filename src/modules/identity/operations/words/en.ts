import { ACTS_OF_PRODUCTS } from '../challenges/acts-of-products.ts'

/** Said wherever somebody asks for a code without a session. */
const CODES =
  'Whoever asks uses up what may be asked for from their own network. Any code that this contact has received for the same thing in the last 10 minutes counts, whoever asked for it: enter the latest. When many have asked (6 in 10 minutes, 12 an hour, 40 a day) no further message goes out for a while, except for requests from a network where the holder has signed in before. After ten wrong codes in a day the next ones have twelve digits.'
/** Said of what begins a session. */
const COOKIE =
  'With the header `Quittance-Session: cookie` on what begins a session (sign-in, registration, recovery) the answer has no token: the session travels in a cookie that no script of the page can read (`__Host-quittance`; `quittance-session` where the server is reached over plain http). Requests with it are answered for pages of this site alone (`cross_site_request`).'
const OF_PRODUCTS = ACTS_OF_PRODUCTS.map(([act, subject]) => `\`${act}\` (${subject})`).join(', ')

/** What the reference says of the operations of this module. */
export const en = {
  areas: {
    identity: 'Registration, sign-in, proofs, contact data',
  },
  summaries: {
    'identity.read_terms':
      'The terms in force: the text, how closing works, what is kept, for how long and why',
    'identity.register': 'Ask for a wallet: a code is sent to the phone number or e-mail address',
    'identity.resend_registration': 'Send a further registration code; the one before stays valid',
    'identity.confirm_registration':
      'Open the wallet with the code that was sent; the answer carries the first session',
    'identity.request_sign_in_code': 'Ask for a sign-in code; who has a password needs both',
    'identity.sign_in': 'Sign in; one refusal for everything that does not fit',
    'identity.list_sessions': 'Where you are signed in, last seen first',
    'identity.read_session': 'This session: whose wallet it is for, and until when it lasts',
    'identity.sign_out': 'End this session',
    'identity.end_session': 'End one of your sessions; its token is dead everywhere within seconds',
    'identity.request_password_reset': 'Ask for a code to set a new password',
    'identity.confirm_password_reset': 'Set a new password with the code that was sent; every session ends',
    'identity.freeze_by_link':
      'Freeze the wallet with the link of an alert: whoever is in is out, and a recovery is the way back',
    'identity.request_recovery':
      'Ask for a code to recover the wallet: after "this was not me", or when two people of ours have allowed it',
    'identity.confirm_recovery': 'Recover a wallet: the code, a second way of proving, and a new password',
    'identity.create_challenge':
      'Ask to prove who you are for one act: the answer is the exact statement that the proof will sign',
    'identity.read_challenge':
      'A challenge as it stands: the statement, the methods, the tries that are left',
    'identity.send_challenge_code':
      'Send a code for this challenge; the last two codes of a challenge are valid',
    'identity.answer_challenge':
      'Answer a challenge; the proof is for its statement and this session, once, for five minutes',
    'identity.list_contacts':
      'Your contacts (masked), changes that wait for their code, and what you can prove yourself with',
    'identity.start_contact_change':
      'Change or add a contact: a code is sent to the new one, a warning to those you have',
    'identity.resend_contact_change': 'Send a further code to the new contact; the one before stays valid',
    'identity.confirm_contact_change':
      'Enter the code that the new contact received; old and new contacts are told',
    'identity.cancel_contact_change': 'Call a change of contact off; its code is dead',
    'identity.change_password': 'Set or change your password; every other session ends',
    'identity.enrol_authenticator': 'Begin to add an authenticator app (TOTP, RFC 6238)',
    'identity.confirm_authenticator':
      'Enter a first code of the app: it counts from now on; the answer is the recovery codes',
    'identity.remove_authenticator':
      'Remove your authenticator app and its recovery codes; the password must then stand alone',
    'identity.renew_recovery_codes': 'Ten new recovery codes; the old ones stop working',
    'operator.propose_recovery':
      'Propose that a holder who has lost their ways in recovers their wallet; a second operator decides',
    'operator.decide_recovery':
      'Agree or disagree that a holder recovers their wallet with one contact; must be another operator',
  },
  descriptions: {
    'identity.read_session': `What a page knows that has its session in a cookie. ${COOKIE}`,
    'identity.register': CODES,
    'identity.request_sign_in_code': CODES,
    'identity.sign_in':
      'Five wrong passwords rest `contact` with `password` for networks where the holder has never signed in: half an hour, then longer. With a code (POST /v1/sign-in-codes) and the password sign-in stays open there, however many wrong passwords others type. Whoever forgot the password sets a new one (POST /v1/password-resets).',
    'identity.request_password_reset': CODES,
    'identity.confirm_password_reset':
      'Whoever had a password and no authenticator: one that a code to one contact alone has set signs in, cancels and closes, and proves nothing else for 7 days (`password_too_young`). With `other_contact`, the code of a second reset to your other contact, it proves at once.',
    'identity.freeze_by_link':
      'Every session, proof, receipt link and permission of other services ends, and so does what came in during the 7 days before: linked accounts (a closing pays nothing to them), the real name (unless given in the hour after registering), mandates, subscriptions, billers, the merchant role, roles handed over or taken over, agreements to close a shared wallet; a limit of the day that was raised or lowered then is what it was, and an account that was unlinked is named after the recovery (older ones rest or stay; what was ended is told after the recovery). Contact changes are void, withdrawals that the bank was not told of and transfers that wait are called back, a higher limit of the day that waits is dropped, a closing that has not paid everything out is held as by its stop link (also when an earlier stop was settled), one that was to begin when ready does not. After a recovery its holder cancels it or lets it go on (POST …/closure/continuation). Used again, it changes nothing more; the link of a message about a recovery that staff look at stops that as well (`operator.decide_recovery`). The answer says how a closing stands: one that had sent all its money cannot be held, and staff ask the bank to call it back. Once the wallet is closed: `freeze_wallet_closed`, with a task for support each time; the first use ends the receipt links and is told to the contacts from before, later ones and those of earlier alerts end nothing more. The answer says what it did (`did`): for 30 days after a recovery by the holder’s own two ways a link of a contact that took no part in it freezes nothing. Its first use has no money leave for 72 hours (`rests`, `rests_until`; the wallet is paused, and nobody ends that earlier: `pause_of_contact`) and calls back what has not left; later uses are `reported`. Each opens the task `wallet.freeze_reported`, and every contact is told. A recovery ends every link sent before it (`freeze_link_unknown`), and 30 days end any (`freeze_link_expired`). Until a recovery (POST /v1/recoveries) no factor and no contact changes; whoever signs in can cancel a closing and sign out, and reads nothing (`recovery_needed`).',
    'identity.request_recovery': `The code goes to a contact of the frozen wallet that was there at registration or 7 days before the freeze, also when it was replaced in the last 30 days. Confirm it with a second way of proving. Whoever has lost every way in, frozen or not (phone, password, authenticator, recovery codes), contacts support: two people who have seen a document allow one contact, and 72 hours later a code to it and a new password are enough. ${CODES}`,
    'identity.confirm_recovery':
      'The second way is one that was there before the freeze: `totp` or `recovery_code` where there was an authenticator, else `password` (the one from before the freeze, also when it was replaced in its last 7 days), `totp` of an authenticator that was taken away in those days, or `other_contact` (the code of a second recovery, sent to your other contact). None is needed with a contact that two people of ours have allowed, which they do for a wallet that is not frozen as well (`operator.propose_recovery`). Factors and contacts of the last 7 days before the freeze end; a contact that they replaced is yours again, and every link "this was not me" from before is dead. What is set here counts in a later recovery. `drop_contacts` names kinds of contacts that are in other hands: their codes, links and letters end at once, the others are told, and the contact of the recovery stays. Only with `recovery_code`, which no stolen phone holds (`recovery_proof_needed`); without one, two people of ours do it.',
    'identity.create_challenge': `Acts: \`closure.confirm\` (the closing's current quote), \`closure.stand\` (close when ready; \`standing\`: the limits, exactly as they
will be sent with the proof to \`PUT …/closure/standing\`, or the proof is void), \`closure.cancel\`, \`closure.continue\`, \`contact.change\` (subject: the new
\`phone\` or \`email\`), \`password.change\`, \`authenticator.add\`, \`authenticator.remove\`, \`recovery_codes.renew\`, \`wallet.resume\`, \`identity.declare\`;
\`money.transfer\` (one of \`wallet\`, \`phone\`, \`email\`; \`amount\`, \`currency\`), \`money.withdraw\` (\`instrument\`, \`amount\`,
\`currency\`), \`commerce.buy\` (\`merchant\`, \`amount\`, \`currency\`, \`reference\`, \`capture\`), \`commerce.pay_bill\` (\`bill\`), \`commerce.refund\` (\`purchase\`, \`amount\`, and \`on\` if sent),
\`mandates.grant\` (\`merchant\`, \`kind\`, \`amount\`, \`currency\`, and \`every\`, \`trial_until\` if sent; \`per_period\` as \`period\` and \`period_most\`), \`mandates.authorise\`
(\`client\`, \`until\`, \`scopes\`: sorted, with a space between), \`credit.draw\` (\`amount\`, \`instalments\`),
\`money.raise_limit\` (\`currency\`, \`most\`: minor units, or \`none\`), ${OF_PRODUCTS}, \`wallets.confirm_role\` and \`wallets.consent\` (\`role\`). The others have no
subject. A refusal \`step_up_required\` carries the whole body to send here as \`facts.challenge\`.`,
    'operator.propose_recovery':
      'For a holder who cannot get in by themselves: lost phone and password, an authenticator without its recovery codes, or a wallet that the link "this was not me" has frozen and no second way from before. See a document first; where a phone was stolen, restrict the wallet for the time being (PUT …/restriction): until the recovery whoever is in stays in, unless it is frozen. `contact`: where the one-time code goes; one from before, or a new one, which then takes the place of all others. "Before" is before the freeze, and without one a week before this is asked. Name and document are compared with those from before (`recovery_identity_unmatched`); where none were given before, the contact has to be one from before (`recovery_unprovable`). Contacts in `drop_contacts` prove nothing from then on: no code goes there for a recovery, a sign-in, a new password or a proof. A recovery by another contact meanwhile does not end what is allowed. Every contact from before (of a wallet that is not frozen, every contact of the last 30 days) is told at once, with a link that stops it and freezes the wallet, and also when nobody has decided within 72 hours. `drop_contacts`: kinds of contacts that are in other hands, as the evidence shows (a stolen phone, a SIM card that was swapped). The second person sees them; they are told without a link, links that they had stop this no more, and with the recovery they end. The contact of the recovery stays.',
    'operator.decide_recovery':
      'With a yes a code to the contact and a new password recover the wallet (POST /v1/recoveries) from 72 hours later (`usable_from`) for 30 days. Every contact from before (of a wallet that is not frozen, every one of the last 30 days) is told of the decision; with its link it stops what was agreed to, and freezes the wallet, and a yes after that is refused (`recovery_objected`): support finds out first who asks, and proposes anew.',
  },
  fields: {
    '?authenticator': 'Id of the authenticator app',
    '?contact_change': 'Id of the change of contact',
    '?recovery': 'Id of the recovery',
    '?session': 'Id of the session',
    'CurrentSession.wallet': 'The wallet that the session acts on',
    'AcceptedTerms.pack': 'Id of the policy pack whose terms were read',
    'ChallengeMethod.contact': 'Id of the contact that gets the code',
    'ChallengeResponse.method': 'How it is proved',
    'CodeEntry.code': 'The one-time code that was sent',
    'Factors.password': 'Whether a password is set',
    'KeptRecord.from': 'Event from which the time counts',
    'PasswordResetConfirmation.code': 'The one-time code that was sent',
    'Proof.method': 'How it was proved',
    'RecoveryConfirmation.code': 'The one-time code that was sent',
    'PasswordResetConfirmation.other_contact.code': 'The one-time code that the other contact received',
    'RecoveryConfirmation.other_contact.code': 'The one-time code that the other contact received',
    'RegistrationConfirmation.code': 'The one-time code that was sent',
    'SignIn.code': 'The one-time code of POST /v1/sign-in-codes',
    'Terms.closing': 'How closing works',
    accept_terms: 'The terms that are accepted',
    act: 'The act that is proved',
    at_least: 'Shortest time, ISO 8601 duration',
    at_most: 'Longest time, ISO 8601 duration',
    authenticator: 'Id of the authenticator app; null: none',
    class: 'Class of data',
    contact_change: 'Id of the change of contact',
    current: 'Whether it is the session of this request',
    document_number: 'Number of the document',
    factors: 'What the holder can prove themselves with',
    frozen_since:
      'Not null: the link "this was not me" has frozen the wallet, and until a recovery almost everything is refused with `recovery_needed`',
    rests_until:
      'Until when no money leaves, as a contact without part in the recovery asked for; null: none rests',
    held_until: 'Until when a stopped closing is held; null: none is',
    idle_minutes: 'Minutes without a request after which it ends',
    kept: 'What is kept after closing',
    language: 'Language for messages, BCP 47',
    methods: 'Ways of proving that may be used',
    new_password: 'The new password',
    drop_contacts:
      'Kinds of contacts that are in other hands: what is in use of them, and what was given up in the last 30 days, ends with the recovery; its own contact stays',
    page: 'Address of the support page; null: none',
    password_reset: 'Id of the password reset',
    pending_changes: 'Changes of contact that wait for their code',
    proved_until: 'Until when the proof can be used',
    recovery: 'Id of the recovery',
    recovery_code: 'One of the recovery codes',
    recovery_codes_left: 'How many recovery codes are unused',
    registration: 'Id of the registration',
    resend_after_seconds: 'Seconds until another code can be asked for',
    secret: 'The secret part of the link',
    sent_to: 'Where the code went, masked',
    session: 'The session with its token',
    sessions: 'Sessions',
    sign_in_code: 'Id of the sign-in code',
    strength: 'Whether the proof counts as strong',
    support: 'How support is reached',
    totp: 'Six digits of the authenticator app',
    tries_left: 'How many wrong answers are left',
    usable_until: 'Until when it can be used; null: not at all',
    value: 'The code, the password or the recovery code',
    within_working_days: 'Longest time of a closing, in working days',
  },
}
