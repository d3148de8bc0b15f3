export const en = {
  refusals: {
    contact_invalid: {
      title: 'The contact is not valid',
      why: 'It is neither a phone number in use anywhere nor an e-mail address that mail can reach.',
      what_to_do:
        'Check the number or address; write a phone number with its country code, for example +86 138 0013 8000.',
    },
    contact_in_use: {
      title: 'This contact already belongs to a wallet',
      why: 'A phone number or address can belong to one wallet at a time.',
      what_to_do: 'Sign in to that wallet, or use another contact.',
    },
    channel_unavailable: {
      title: 'Messages cannot be sent to this kind of contact here',
      why: 'This installation has no way to send messages of that kind.',
      what_to_do: 'Use an e-mail address.',
    },
    terms_changed: {
      title: 'The terms are not the ones in force',
      why: 'Terms are accepted by pack and version, and other ones are in force now.',
      what_to_do: 'Read the current terms at /v1/terms and accept the version named there.',
    },
    code_request_over: {
      title: 'This code request is over',
      why: 'It was completed, it expired after 10 minutes, five codes were wrong, or it never existed.',
      what_to_do: 'Ask for a new code.',
    },
    code_wrong: {
      title: 'The code is not right',
      why: 'It is not one of the latest codes that were sent to this contact for this in the last 10 minutes, or it was used before. After ten wrong tries in a day codes have twelve digits, and shorter ones count no longer.',
      what_to_do:
        'Enter the code of the latest message, whoever asked for it; "facts.digits" says how long codes are now. Ask for a new one if yours is shorter. Spaces and full-width digits do not matter.',
    },
    code_rate_limited: {
      title: 'A code was sent a short while ago',
      why: 'From one place codes are asked for at most once a minute, three times in ten minutes, five times an hour and ten times a day, so that nobody can flood a phone or a mailbox.',
      what_to_do:
        'A code that has arrived is still good until it is ten minutes old. Otherwise wait for the time given, use another method, or ask from another network: what others ask for elsewhere does not count against you.',
    },
    password_too_short: {
      title: 'The password is too short',
      why: 'A password that stands alone needs 15 characters; with an authenticator app, 8.',
      what_to_do:
        'Choose a longer one. A sentence is easy to keep in mind; no capitals, digits or signs are required.',
    },
    password_too_long: {
      title: 'The password is too long',
      why: 'Passwords have at most 128 characters.',
      what_to_do: 'Choose a shorter one.',
    },
    password_common: {
      title: 'The password is too easy to guess',
      why: 'It is a common one, a simple pattern, made of common ones, or mostly your own contact or the name of this product.',
      what_to_do: 'Choose another one, for example four words that do not belong together.',
    },
    sign_in_failed: {
      title: 'Sign-in was not possible',
      why: 'Contact, password and second factor do not fit together, the wallet is closed, or there were too many tries.',
      what_to_do:
        'Check what you entered. After many tries, also of others, the password alone rests where you have never signed in: ask for a sign-in code and send it with your password, which stays open, or set a new password. A closed wallet is reached by its receipt link. Who has lost every way in contacts support: two people of ours who have seen a document give the wallet back after 72 hours.',
    },
    password_needed: {
      title: 'The password is needed as well',
      why: 'The code is right, and this wallet has a password: a code alone does not sign in.',
      what_to_do:
        'Send the same request with "password"; the code stays good. If you do not know it, set a new one (POST /v1/password-resets).',
    },
    password_checks_busy: {
      title: 'Very many passwords are being checked right now',
      why: 'Checking one takes a while on purpose, and the line is full. Yours was not checked and counts as no try.',
      what_to_do:
        'Wait for the time in Retry-After and send it again. Sessions that are open, and proofs by code, authenticator or recovery code, are not held up.',
    },
    second_factor_required: {
      title: 'A second factor is needed',
      why: 'This wallet is protected by an authenticator app as well.',
      what_to_do:
        'Send the same request with "totp", or with "recovery_code" if the authenticator is lost. Who has lost that as well contacts support: two people of ours who have seen a document give the wallet back, with 72 hours in which your contacts can object.',
    },
    session_unknown: {
      title: 'There is no such session',
      why: 'It has ended, or it is not one of yours.',
      what_to_do: 'Look at the list of your sessions.',
    },
    authenticator_unknown: {
      title: 'There is no such authenticator',
      why: 'It was removed or replaced, its enrolment was not confirmed within 30 minutes, or it is not yours.',
      what_to_do: 'Start the enrolment again.',
    },
    freeze_link_unknown: {
      title: 'This link does not work',
      why: 'It is not complete, or the wallet has been recovered since it was sent.',
      what_to_do:
        'Copy the whole address from the message, or use the link of a newer one. Otherwise sign in and look at your sessions, or contact support.',
    },
    freeze_link_expired: {
      title: 'This link has expired, and nothing was frozen',
      why: 'A link that freezes works for 30 days after its message was sent; "facts.expired_at" says until when this one did.',
      what_to_do:
        'If somebody else may be in your wallet, use the link of a newer message. Without one, sign in and change your password, or set a new one by "forgotten password": both end other sessions, and the message about it carries a new link. If you cannot get in, contact support: they restrict the wallet at once.',
    },
    freeze_needs_recovery: {
      title: 'Only a recovery ends this freeze',
      why: 'The holder froze the wallet with the link "this was not me". Until a recovery its factors and contacts may be somebody else’s, so staff do not lift it by hand.',
      what_to_do:
        'Reach the holder by a contact from before the freeze (the task names them) and lead them through POST /v1/recoveries. A password, authenticator or contact that was replaced in the last 7 days before the freeze still counts there. For a holder who has no second way left, propose a recovery (POST /v1/operator/wallets/{wallet}/recovery), which another person decides. The recovery ends the freeze and the task.',
    },
    recovery_none: {
      title: 'A closed wallet is not recovered',
      why: 'A recovery gives back the way into a wallet, and this one is closed.',
      what_to_do:
        'A former holder asks for a new receipt link with name and document on the receipt page, or two people send one (POST /v1/operator/closures/{closure}/receipt-link). With it they restore the wallet or claim money.',
    },
    recovery_identity_unmatched: {
      title: 'Name and document are not those of the holder',
      why: 'The holder gave a name and a document before the freeze. What was sent now is missing or differs.',
      what_to_do:
        'Compare it with the document. If it is right, this is not the holder: say in a task what you saw.',
    },
    recovery_unprovable: {
      title: 'Nothing from before shows who the holder is',
      why: 'No name and document were given early enough, and the contact is not one from before. “Before” is a week before the freeze, or a week before today where nothing is frozen; a contact from the opening of the wallet always counts. Anybody could be the holder.',
      what_to_do:
        'Use a contact from before: a search for the wallet shows them, masked. Of a wallet that is younger than a week and not frozen, the name proves somebody from `provable_from` on; until then restrict it, so that no money leaves.',
    },
    recovery_objected: {
      title: 'A contact from before says that it is not them',
      why: 'Since this was proposed, the link of our message was used to stop it.',
      what_to_do:
        'Decline it. Find out who asked (task wallet.recovery_objected), and propose anew when you know that it is the holder.',
    },
    freeze_wallet_closed: {
      title: 'The wallet is closed already, so nothing is left to freeze',
      why: 'The link is good, but the closing had finished before it was used. Receipt links from before work no longer, unless they came after a check of name and document, and our support has a task about it, due in 24 hours.',
      what_to_do:
        'Wait for our call, or contact support with the case number of our messages. Money that is kept is paid out only to who proves name and document; a new receipt link comes after the same check.',
    },
    name_invalid: {
      title: 'The name cannot be taken like this',
      why: 'A real name has 1 to 100 letters (one Chinese character alone is not enough), no digits, and no signs but spaces, dots, commas, hyphens, apostrophes, slashes, @ and brackets. The field says which rule it breaks, "facts.position" which character.',
      what_to_do: 'Write the name as it stands in the identity document.',
    },
    document_invalid: {
      title: 'The document number is not right',
      why: 'It does not have the form, the date or the check digit of that kind of document.',
      what_to_do: 'Compare it with the document, character by character.',
    },
    identity_settled: {
      title: 'The identity of this wallet is settled',
      why: 'Name and document were given before, and other ones were sent now.',
      what_to_do:
        'Send them as they were given. If it was not you who gave them, freeze the wallet with the link in the message that told you of it: a name given in the 7 days before the freeze, later than the hour after registering, is taken back, and you can give your own once the wallet is recovered. If your name or document has changed, or the one here was never yours, show the papers to our support: two colleagues change it, and every contact is told before.',
    },
    step_up_required: {
      title: 'This needs a proof that it is you',
      why: 'A session alone may move only small amounts in a day. This is more, gives somebody a lasting right, or says for good whose wallet this is.',
      what_to_do:
        'Send facts.challenge as it is to POST /v1/challenges, answer that challenge, and repeat the request with a new Idempotency-Key and the id of the challenge as "challenge" (a field of the body; for a bill, of the query). Nothing was moved.',
    },
    recovery_needed: {
      title: 'Recover your wallet first',
      why: 'It was frozen with the link "this was not me". Until it is recovered, whoever signs in reads nothing of it and changes nothing.',
      what_to_do:
        'Recover it: POST /v1/recoveries with one of your contacts, then confirm with the code and a second way of proving. Or contact support. A closing that you do not want can be cancelled before: DELETE …/closure with a proof.',
    },
    recovery_proof_needed: {
      title: 'A second way of proving is needed',
      why: 'A code to a contact alone does not recover a wallet, and what was set in the last 7 days before the freeze does not count: what it replaced does.',
      what_to_do:
        'Send one of facts.ways: the password, or a code of the authenticator, from before. If there is none, use another contact of yours, or contact support: two people of ours who have seen a document give the wallet back after 72 hours.',
    },
    day_limit_reached: {
      title: 'This goes beyond the limit of the day',
      why: 'There is a limit on what may leave this wallet in one day, and this would be more.',
      what_to_do:
        'Send less, or wait for the next day: GET /v1/wallets/{wallet}/limits says what is left and when the day ends. A higher limit needs a proof and holds only after a waiting time. Nothing was moved.',
    },
    limit_not_raised: {
      title: 'A limit of the day is raised on an open wallet only',
      why: 'This wallet is paused, restricted or being closed. A lower limit holds at once all the same.',
      what_to_do:
        'Raise it when the wallet is open again: end the pause, recover the wallet, or cancel the closing. The steps of a closing are not held up by the limit.',
    },
    act_unknown: {
      title: 'There is no such act',
      why: 'A proof of identity is always for one act that the server knows.',
      what_to_do: 'Use one of the acts in the reference.',
    },
    subject_invalid: {
      title: 'The act cannot be stated',
      why: 'Its subject is missing, not of the expected form, or not yours.',
      what_to_do: 'Send the subject that the reference names for this act.',
    },
    challenge_unknown: {
      title: 'There is no such challenge',
      why: 'It belongs to somebody else, or it never existed.',
      what_to_do: 'Ask for a new challenge for the act you want to do.',
    },
    challenge_over: {
      title: 'This challenge is over',
      why: 'It was answered, it expired after 10 minutes, or five answers were wrong.',
      what_to_do: 'Ask for a new challenge. Nothing was changed.',
    },
    method_not_offered: {
      title: 'This method is not accepted here',
      why: 'The server decides which methods are strong enough for an act; this is not one of them.',
      what_to_do: 'Use one of the methods in "facts".',
    },
    password_too_young: {
      title: 'This password proves nothing yet',
      why: 'It was set with a code to one contact alone, which whoever has that phone or mailbox can do. So it signs in, cancels and closes; what needs a proof waits until facts.proves_from.',
      what_to_do:
        'If facts.ways names other_contact, reset the password once more with codes to both contacts (`other_contact`): that one proves at once. Else wait until then. If it was not you who set it, use the link "this was not me" in our message.',
    },
    factor_locked: {
      title: 'This method rests for a while',
      why: 'It was answered wrongly several times in a row. Only this method rests, nothing else.',
      what_to_do: 'Use another method named in "facts", or wait until the time given there.',
    },
    proof_wrong: {
      title: 'The answer is not right',
      why: 'It does not match. The tries that are left are in "facts".',
      what_to_do: 'Try again, or use another method named in "facts".',
    },
    proof_missing: {
      title: 'A proof of identity is needed',
      why: 'This act needs a challenge that you have answered, of this session, used once.',
      what_to_do: 'Ask for a challenge for this act, answer it, and send its id.',
    },
    proof_stale: {
      title: 'The proof of identity is too old',
      why: 'A proof is valid for 5 minutes.',
      what_to_do: 'Ask for a new challenge and answer it.',
    },
    statement_changed: {
      title: 'What you confirmed is not what would be done now',
      why: 'Something in it has changed since: an amount, a destination, a date.',
      what_to_do: 'Look at the current state and confirm it again. Nothing was changed.',
    },
  },
  /** What is signed, as its signer reads it. */
  acts: {
    contact_change: (contact: string) => `Use ${contact} for your wallet from now on.`,
    'password.change': 'Change your password.',
    'authenticator.add': 'Add an authenticator app; it takes the place of any other.',
    'authenticator.remove': 'Remove your authenticator app and its recovery codes.',
    'recovery_codes.renew': 'Make new recovery codes; the old ones stop working.',
    'wallet.resume': 'Use your paused wallet again.',
    'identity.declare': 'Give the real name and document of your wallet’s holder; they are given once.',
  },
  /** What each of its obligations tells whoever closes. */
  obligations: {
    'identity.unverified': {
      title: 'Your identity has not been verified',
      why: 'Money can only be paid to an account in your own name.',
      what_to_do:
        'Give your real name and document, or leave the money with us: kept safe for you, free of charge.',
    },
    'identity.recent_change': {
      title: 'Contact data or sign-in factors changed recently',
      why: 'To protect you from somebody else closing your wallet, the cooling-off is longer after such a change.',
      what_to_do: 'Nothing is needed. Close later if you want the shorter cooling-off.',
    },
  },
  /** How it is called where it does not answer. */
  participant: 'identity',
}
