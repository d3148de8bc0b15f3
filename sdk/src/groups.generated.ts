// Made from the operations by `npm run gen`: do not change by hand.

/** Every operation by the group it belongs to: `client.closures.confirm(…)`. */
export const GROUPS = {
  identity: {
    /** The terms in force: the text, how closing works, what is kept, for how long and why */
    readTerms: { id: 'identity.read_terms', method: 'get', path: '/v1/terms' },
    /** Ask for a wallet: a code is sent to the phone number or e-mail address */
    register: { id: 'identity.register', method: 'post', path: '/v1/registrations' },
    /** Send a further registration code; the one before stays valid */
    resendRegistration: { id: 'identity.resend_registration', method: 'post', path: '/v1/registrations/{registration}/code' },
    /** Open the wallet with the code that was sent; the answer carries the first session */
    confirmRegistration: { id: 'identity.confirm_registration', method: 'post', path: '/v1/registrations/{registration}/confirmation' },
    /** Ask for a sign-in code; who has a password needs both */
    requestSignInCode: { id: 'identity.request_sign_in_code', method: 'post', path: '/v1/sign-in-codes' },
    /** Sign in; one refusal for everything that does not fit */
    signIn: { id: 'identity.sign_in', method: 'post', path: '/v1/sessions' },
    /** Where you are signed in, last seen first */
    listSessions: { id: 'identity.list_sessions', method: 'get', path: '/v1/sessions' },
    /** This session: whose wallet it is for, and until when it lasts */
    readSession: { id: 'identity.read_session', method: 'get', path: '/v1/sessions/current' },
    /** End this session */
    signOut: { id: 'identity.sign_out', method: 'delete', path: '/v1/sessions/current' },
    /** End one of your sessions; its token is dead everywhere within seconds */
    endSession: { id: 'identity.end_session', method: 'delete', path: '/v1/sessions/{session}' },
    /** Ask for a code to set a new password */
    requestPasswordReset: { id: 'identity.request_password_reset', method: 'post', path: '/v1/password-resets' },
    /** Set a new password with the code that was sent; every session ends */
    confirmPasswordReset: { id: 'identity.confirm_password_reset', method: 'post', path: '/v1/password-resets/{password_reset}/confirmation' },
    /** Freeze the wallet with the link of an alert: whoever is in is out, and a recovery is the way back */
    freezeByLink: { id: 'identity.freeze_by_link', method: 'post', path: '/v1/freezes' },
    /** Ask for a code to recover the wallet: after "this was not me", or when two people of ours have allowed it */
    requestRecovery: { id: 'identity.request_recovery', method: 'post', path: '/v1/recoveries' },
    /** Recover a wallet: the code, a second way of proving, and a new password */
    confirmRecovery: { id: 'identity.confirm_recovery', method: 'post', path: '/v1/recoveries/{recovery}/confirmation' },
    /** Ask to prove who you are for one act: the answer is the exact statement that the proof will sign */
    createChallenge: { id: 'identity.create_challenge', method: 'post', path: '/v1/challenges' },
    /** A challenge as it stands: the statement, the methods, the tries that are left */
    readChallenge: { id: 'identity.read_challenge', method: 'get', path: '/v1/challenges/{challenge}' },
    /** Send a code for this challenge; the last two codes of a challenge are valid */
    sendChallengeCode: { id: 'identity.send_challenge_code', method: 'post', path: '/v1/challenges/{challenge}/code' },
    /** Answer a challenge; the proof is for its statement and this session, once, for five minutes */
    answerChallenge: { id: 'identity.answer_challenge', method: 'post', path: '/v1/challenges/{challenge}/answer' },
    /** Your contacts (masked), changes that wait for their code, and what you can prove yourself with */
    listContacts: { id: 'identity.list_contacts', method: 'get', path: '/v1/contacts' },
    /** Change or add a contact: a code is sent to the new one, a warning to those you have */
    startContactChange: { id: 'identity.start_contact_change', method: 'post', path: '/v1/contact-changes' },
    /** Send a further code to the new contact; the one before stays valid */
    resendContactChange: { id: 'identity.resend_contact_change', method: 'post', path: '/v1/contact-changes/{contact_change}/code' },
    /** Enter the code that the new contact received; old and new contacts are told */
    confirmContactChange: { id: 'identity.confirm_contact_change', method: 'post', path: '/v1/contact-changes/{contact_change}/confirmation' },
    /** Call a change of contact off; its code is dead */
    cancelContactChange: { id: 'identity.cancel_contact_change', method: 'delete', path: '/v1/contact-changes/{contact_change}' },
    /** Set or change your password; every other session ends */
    changePassword: { id: 'identity.change_password', method: 'put', path: '/v1/password' },
    /** Begin to add an authenticator app (TOTP, RFC 6238) */
    enrolAuthenticator: { id: 'identity.enrol_authenticator', method: 'post', path: '/v1/authenticators' },
    /** Enter a first code of the app: it counts from now on; the answer is the recovery codes */
    confirmAuthenticator: { id: 'identity.confirm_authenticator', method: 'post', path: '/v1/authenticators/{authenticator}/confirmation' },
    /** Remove your authenticator app and its recovery codes; the password must then stand alone */
    removeAuthenticator: { id: 'identity.remove_authenticator', method: 'delete', path: '/v1/authenticators/{authenticator}' },
    /** Ten new recovery codes; the old ones stop working */
    renewRecoveryCodes: { id: 'identity.renew_recovery_codes', method: 'post', path: '/v1/recovery-codes' },
  },
  operator: {
    /** Propose that a holder who has lost their ways in recovers their wallet; a second operator decides */
    proposeRecovery: { id: 'operator.propose_recovery', method: 'post', path: '/v1/operator/wallets/{wallet}/recovery' },
    /** Agree or disagree that a holder recovers their wallet with one contact; must be another operator */
    decideRecovery: { id: 'operator.decide_recovery', method: 'post', path: '/v1/operator/wallets/{wallet}/recovery/decision' },
    /** Propose another real name or document of a holder, with the papers that were seen; a second operator decides */
    proposeNameChange: { id: 'operator.propose_name_change', method: 'post', path: '/v1/operator/wallets/{wallet}/name-change' },
    /** Propose how a payment of unknown outcome ended, with the evidence; a second operator decides */
    proposePaymentOutcome: { id: 'operator.propose_payment_outcome', method: 'post', path: '/v1/operator/payments/{payment}/outcome' },
    /** Agree or disagree with the proposed outcome of a payment; must be another operator */
    decidePaymentOutcome: { id: 'operator.decide_payment_outcome', method: 'post', path: '/v1/operator/payments/{payment}/outcome/decision' },
    /** Give a wallet a coupon or points; much of it takes two people */
    grantBenefit: { id: 'operator.grant_benefit', method: 'post', path: '/v1/operator/wallets/{wallet}/benefits' },
    /** Ask the holder to confirm a guardian or another holder of the wallet; or, by a document, propose it to a second operator */
    addRole: { id: 'operator.add_role', method: 'post', path: '/v1/operator/wallets/{wallet}/roles' },
    /** Propose to end a role on paper: grown up, dissolved, by order of a court; a second operator decides */
    endRole: { id: 'operator.end_role', method: 'delete', path: '/v1/operator/roles/{role}' },
    /** Take down that the other holder of a shared wallet, whose own wallet is closed, agrees; a second decides */
    proposeConsent: { id: 'operator.propose_consent', method: 'post', path: '/v1/operator/roles/{role}/consent' },
    /** Agree or disagree that the other holder of a shared wallet has agreed; must be another operator */
    decideConsent: { id: 'operator.decide_consent', method: 'post', path: '/v1/operator/roles/{role}/consent/decision' },
    /** Orders of authorities that stand, of one wallet or of all, the next to lapse first */
    listOrders: { id: 'operator.list_orders', method: 'get', path: '/v1/operator/authority-orders' },
    /** An authority freezes money of a wallet, or orders records to be kept */
    placeOrder: { id: 'operator.place_order', method: 'post', path: '/v1/operator/wallets/{wallet}/orders' },
    /** Renew an order of an authority until a later date; or propose to end it, now or earlier than it says */
    changeOrder: { id: 'operator.change_order', method: 'put', path: '/v1/operator/wallets/{wallet}/orders/{order}' },
    /** Open disputes by the date of their decision, with their age */
    listDisputes: { id: 'operator.list_disputes', method: 'get', path: '/v1/operator/disputes' },
    /** A dispute with what both sides brought forward */
    readDispute: { id: 'operator.read_dispute', method: 'get', path: '/v1/operator/disputes/{dispute}' },
    /** Decide a dispute; also after the wallet has closed */
    decideDispute: { id: 'operator.decide_dispute', method: 'post', path: '/v1/operator/disputes/{dispute}/decision' },
    /** A bank took a top-up back: take what is there, the rest is owed; also after the wallet has closed */
    reportChargeback: { id: 'operator.report_chargeback', method: 'post', path: '/v1/operator/wallets/{wallet}/chargebacks' },
    /** Propose to give up what is owed after money was taken back; a second operator decides */
    proposeDebtWriteOff: { id: 'operator.propose_debt_write_off', method: 'post', path: '/v1/operator/debts/{debt}/write-off' },
    /** Agree or disagree with giving up what is owed; must be another operator */
    decideDebtWriteOff: { id: 'operator.decide_debt_write_off', method: 'post', path: '/v1/operator/debts/{debt}/write-off/decision' },
    /** Arrears that are open and credit lines that were closed, for the credit register */
    creditReport: { id: 'operator.credit_report', method: 'get', path: '/v1/operator/credit-report' },
    /** Propose to give up what is owed on a loan; a second operator decides */
    proposeWriteOff: { id: 'operator.propose_write_off', method: 'post', path: '/v1/operator/loans/{loan}/write-off' },
    /** Agree or disagree with giving up a loan; must be another operator */
    decideWriteOff: { id: 'operator.decide_write_off', method: 'post', path: '/v1/operator/loans/{loan}/write-off/decision' },
    /** Publish the price of a fund for a day; one that is far from the one before it, or of a day before one that has a price, takes two people */
    publishPrice: { id: 'operator.publish_price', method: 'put', path: '/v1/operator/funds/{fund}/prices/{day}' },
    /** Fixed-term investments that are offered now */
    listInvestmentOffers: { id: 'operator.list_investment_offers', method: 'get', path: '/v1/operator/investment-offers' },
    /** Offer a fixed-term investment, or change the rate of one; a second person decides */
    publishInvestmentOffer: { id: 'operator.publish_investment_offer', method: 'put', path: '/v1/operator/investment-offers/{offer}' },
    /** Offer an investment no more; what was taken, and told for a roll-over, stays */
    withdrawInvestmentOffer: { id: 'operator.withdraw_investment_offer', method: 'delete', path: '/v1/operator/investment-offers/{offer}' },
    /** Closings by statutory deadline: state, owner, dates */
    listClosures: { id: 'operator.list_closures', method: 'get', path: '/v1/operator/closures' },
    /** Who began a closing and why: the reason given, the programme, or since when nobody used the wallet */
    closureOrigin: { id: 'operator.closure_origin', method: 'get', path: '/v1/operator/closures/{closure}/origin' },
    /** Look again at a closing that is settling; or turn a step that has not been sent into a claim */
    retryClosure: { id: 'operator.retry_closure', method: 'post', path: '/v1/operator/closures/{closure}/retry' },
    /** The sheet of a closing in review and its hash */
    readReview: { id: 'operator.read_review', method: 'get', path: '/v1/operator/closures/{closure}/review' },
    /** Propose to approve or reject a closing in review; a second operator decides */
    proposeReview: { id: 'operator.propose_review', method: 'post', path: '/v1/operator/closures/{closure}/review' },
    /** Agree or disagree with a proposed review verdict; must be another operator */
    decideReview: { id: 'operator.decide_review', method: 'post', path: '/v1/operator/closures/{closure}/review/decision' },
    /** A stop that waits to be settled: the case, the contacts known before it was asked for, the acts that are possible */
    readStop: { id: 'operator.read_stop', method: 'get', path: '/v1/operator/closures/{closure}/stop' },
    /** Settle a stop as the holder said: cancel, release or keep (a second operator decides), or restrict the wallet at once */
    proposeStopSettlement: { id: 'operator.propose_stop_settlement', method: 'post', path: '/v1/operator/closures/{closure}/stop/settlement' },
    /** Agree or disagree with settling a stop as proposed; must be another operator */
    decideStopSettlement: { id: 'operator.decide_stop_settlement', method: 'post', path: '/v1/operator/closures/{closure}/stop/settlement/decision' },
    /** Start a closing on the holder’s request; only the holder can confirm it */
    openClosure: { id: 'operator.open_closure', method: 'post', path: '/v1/operator/wallets/{wallet}/closure' },
    /** Put the ways out that the holder names into a closing prepared on their request; only they confirm it */
    planClosure: { id: 'operator.plan_closure', method: 'put', path: '/v1/operator/wallets/{wallet}/closure/plan' },
    /** Take down who a former holder is that never gave a name; a second operator decides */
    proposeClaimIdentity: { id: 'operator.propose_claim_identity', method: 'post', path: '/v1/operator/closures/{closure}/identity' },
    /** Agree or disagree with who a former holder is; must be another operator */
    decideClaimIdentity: { id: 'operator.decide_claim_identity', method: 'post', path: '/v1/operator/closures/{closure}/identity/decision' },
    /** Ask that a former holder gets a new receipt link; a second operator decides */
    proposeReceiptLink: { id: 'operator.propose_receipt_link', method: 'post', path: '/v1/operator/closures/{closure}/receipt-link' },
    /** Agree or disagree that a former holder gets a new receipt link; must be another operator */
    decideReceiptLink: { id: 'operator.decide_receipt_link', method: 'post', path: '/v1/operator/closures/{closure}/receipt-link/decision' },
    /** Money that nobody has collected within the term of the rules, oldest first */
    unclaimed: { id: 'operator.unclaimed', method: 'get', path: '/v1/operator/unclaimed' },
    /** Prepare the end of many wallets: kind, deadline, how many a minute */
    makeProgramme: { id: 'operator.make_programme', method: 'post', path: '/v1/operator/programmes' },
    /** Programmes, the newest first */
    listProgrammes: { id: 'operator.list_programmes', method: 'get', path: '/v1/operator/programmes' },
    /** How far a programme is: wallets by state, and when the rest is done */
    readProgramme: { id: 'operator.read_programme', method: 'get', path: '/v1/operator/programmes/{programme}' },
    /** The wallets of a programme, each with how it stands, in the order over which `shown_hash` is made */
    listProgrammeWallets: { id: 'operator.list_programme_wallets', method: 'get', path: '/v1/operator/programmes/{programme}/wallets' },
    /** Add wallets to a programme that has not started; the same again adds nothing */
    addProgrammeWallets: { id: 'operator.add_programme_wallets', method: 'post', path: '/v1/operator/programmes/{programme}/wallets' },
    /** Start a programme that another operator made: holders are told, and closed at the deadline */
    startProgramme: { id: 'operator.start_programme', method: 'post', path: '/v1/operator/programmes/{programme}/start' },
    /** Pause, resume or abort a programme; cases that are under way go on */
    steerProgramme: { id: 'operator.steer_programme', method: 'put', path: '/v1/operator/programmes/{programme}/state' },
    /** Wallets that could not be closed at the deadline, each with what stands in the way */
    programmeResiduals: { id: 'operator.programme_residuals', method: 'get', path: '/v1/operator/programmes/{programme}/residuals' },
    /** Wallets that nobody uses: how many stand where, and what is coming in the next 30 days */
    dormancy: { id: 'operator.dormancy', method: 'get', path: '/v1/operator/dormancy' },
    /** Wallets that nobody uses, nearest date first; residuals with what stands in the way and who owns it */
    listDormant: { id: 'operator.list_dormant', method: 'get', path: '/v1/operator/dormancy/wallets' },
    /** Why a wallet is left alone, since when, and who decided so */
    readExemption: { id: 'operator.read_exemption', method: 'get', path: '/v1/operator/wallets/{wallet}/dormancy-exemption' },
    /** Leave a wallet alone however long nobody uses it; an announced closing is taken back */
    exemptFromDormancy: { id: 'operator.exempt_from_dormancy', method: 'put', path: '/v1/operator/wallets/{wallet}/dormancy-exemption' },
    /** Let silence count again; the wallet is looked at within a week and told before anything happens */
    endExemption: { id: 'operator.end_exemption', method: 'delete', path: '/v1/operator/wallets/{wallet}/dormancy-exemption' },
    /** Tasks by due time: open ones, or resolved ones with who and when */
    listTasks: { id: 'operator.list_tasks', method: 'get', path: '/v1/operator/tasks' },
    /** A task with the evidence of its resolution */
    readTask: { id: 'operator.read_task', method: 'get', path: '/v1/operator/tasks/{task}' },
    /** Take a task, so that nobody else works on it */
    takeTask: { id: 'operator.take_task', method: 'put', path: '/v1/operator/tasks/{task}/assignment' },
    /** Give a taken task back to its queue */
    giveBackTask: { id: 'operator.give_back_task', method: 'delete', path: '/v1/operator/tasks/{task}/assignment' },
    /** Record the result of a task and the evidence for it */
    resolveTask: { id: 'operator.resolve_task', method: 'post', path: '/v1/operator/tasks/{task}/resolution' },
    /** Restrict a wallet (no new payments), or lift the restriction; it may still be closed */
    restrictWallet: { id: 'operator.restrict_wallet', method: 'put', path: '/v1/operator/wallets/{wallet}/restriction' },
    /** Requests that wait for a second person, the one that lapses first first */
    listApprovals: { id: 'operator.list_approvals', method: 'get', path: '/v1/operator/approvals' },
    /** Who decided what whom had asked for: each pair of colleagues by kind, with counts, sums and the shortest time; reading it is recorded */
    listPairs: { id: 'operator.list_pairs', method: 'get', path: '/v1/operator/approvals/pairs' },
    /** A request for a second person with what was shown and the reasons; reading it is recorded */
    readApproval: { id: 'operator.read_approval', method: 'get', path: '/v1/operator/approvals/{approval}' },
    /** Agree or disagree with what another operator has proposed, whatever it is; what was proposed happens now */
    decideApproval: { id: 'operator.decide_approval', method: 'post', path: '/v1/operator/approvals/{approval}/decision' },
    /** Find the wallet of somebody who calls: by phone, e-mail, or the id of a wallet, a case or a payment */
    search: { id: 'operator.search', method: 'post', path: '/v1/operator/searches' },
    /** Who of the staff did what and read whose matters, the newest first, with the reasons they gave; reading it is recorded */
    listActs: { id: 'operator.list_acts', method: 'get', path: '/v1/operator/acts' },
    /** Business days with how they match the bank, newest first */
    listReconciliations: { id: 'operator.list_reconciliations', method: 'get', path: '/v1/operator/reconciliations' },
    /** Claims of former holders, money in suspense and open breaks by age */
    ageing: { id: 'operator.ageing', method: 'get', path: '/v1/operator/reconciliations/ageing' },
    /** A day with what differed when it was matched, carried over from earlier days too; at most 1000 breaks, oldest first */
    readReconciliation: { id: 'operator.read_reconciliation', method: 'get', path: '/v1/operator/reconciliations/{date}' },
    /** Have the bank asked for the file of a day now, and matched; the same again answers the same */
    runReconciliation: { id: 'operator.run_reconciliation', method: 'post', path: '/v1/operator/reconciliations/{date}/run' },
    /** Propose the bank’s file and balances of a day, brought by hand; once a second operator agrees the day is matched */
    bringBankFile: { id: 'operator.bring_bank_file', method: 'put', path: '/v1/operator/reconciliations/{date}/file' },
    /** The general-ledger journal of a day as CSV: totals by account and reason, debits equal to credits */
    exportJournal: { id: 'operator.export_journal', method: 'get', path: '/v1/operator/reconciliations/{date}/journal.csv' },
    /** Lock a day: its totals are frozen. With a reason it may be proposed to a second person although breaks are open */
    lockDay: { id: 'operator.lock_day', method: 'post', path: '/v1/operator/reconciliations/{date}/lock' },
    /** Agree or disagree with locking a day over open breaks; must be another operator */
    decideLockDay: { id: 'operator.decide_lock_day', method: 'post', path: '/v1/operator/reconciliations/{date}/lock/decision' },
    /** Whether a locked day is what it was: totals and every leg, computed anew from the books */
    verifyLockedDay: { id: 'operator.verify_locked_day', method: 'get', path: '/v1/operator/reconciliations/{date}/verification' },
    /** Propose to explain a break (it is there, and why), or to resolve it (put right in a way that no run can see) */
    stateBreak: { id: 'operator.state_break', method: 'post', path: '/v1/operator/breaks/{break}/statement' },
    /** Maintenance windows, announced, past and cancelled, the latest first */
    listMaintenance: { id: 'operator.list_maintenance', method: 'get', path: '/v1/operator/maintenance' },
    /** Announce a maintenance window: what stops, from when to when, and the notice in every language */
    announceMaintenance: { id: 'operator.announce_maintenance', method: 'post', path: '/v1/operator/maintenance' },
    /** Take an announced window back, or end it early; once more answers the same */
    endMaintenance: { id: 'operator.end_maintenance', method: 'delete', path: '/v1/operator/maintenance/{window}' },
    /** Which versions of which clients are refused, and from when on */
    listClients: { id: 'operator.list_clients', method: 'get', path: '/v1/operator/clients' },
    /** Say from when on clients below a version are refused */
    requireClient: { id: 'operator.require_client', method: 'post', path: '/v1/operator/clients' },
    /** Open an incident with its first report in every language */
    openIncident: { id: 'operator.open_incident', method: 'post', path: '/v1/operator/incidents' },
    /** Add a report to an incident; `resolved` ends it; the last report again changes nothing */
    reportIncident: { id: 'operator.report_incident', method: 'post', path: '/v1/operator/incidents/{incident}/reports' },
    /** Times in which nothing of ours ran; every deadline they overlap was extended by them */
    listOutages: { id: 'operator.list_outages', method: 'get', path: '/v1/operator/outages' },
  },
  kyc: {
    /** What is known of your identity, masked */
    readIdentity: { id: 'kyc.read_identity', method: 'get', path: '/v1/wallets/{wallet}/identity' },
    /** Give your real name and document once (level 1: form, date and check digit are checked) */
    declareIdentity: { id: 'kyc.declare_identity', method: 'put', path: '/v1/wallets/{wallet}/identity' },
  },
  money: {
    /** The wallet: its state and what is in it */
    readWallet: { id: 'money.read_wallet', method: 'get', path: '/v1/wallets/{wallet}' },
    /** Link a bank account, a card or a wallet elsewhere; usable once the bank has confirmed your name */
    linkAccount: { id: 'money.link_account', method: 'post', path: '/v1/wallets/{wallet}/instruments' },
    /** The accounts linked to the wallet, masked */
    listAccounts: { id: 'money.list_accounts', method: 'get', path: '/v1/wallets/{wallet}/instruments' },
    /** Unlink an account; refused while a payment over it is under way */
    unlinkAccount: { id: 'money.unlink_account', method: 'delete', path: '/v1/wallets/{wallet}/instruments/{instrument}' },
    /** Bring money in from a linked account */
    topUp: { id: 'money.top_up', method: 'post', path: '/v1/wallets/{wallet}/topups' },
    /** Pay money out to a linked account */
    withdraw: { id: 'money.withdraw', method: 'post', path: '/v1/wallets/{wallet}/withdrawals' },
    /** Pay another person, at once or to be accepted within 24 hours */
    transfer: { id: 'money.transfer', method: 'post', path: '/v1/wallets/{wallet}/transfers' },
    /** Accept a transfer that waits for you */
    acceptTransfer: { id: 'money.accept_transfer', method: 'post', path: '/v1/wallets/{wallet}/transfers/{transfer}/acceptance' },
    /** Decline a transfer that waits for you; the money goes back */
    declineTransfer: { id: 'money.decline_transfer', method: 'post', path: '/v1/wallets/{wallet}/transfers/{transfer}/refusal' },
    /** Take back a transfer that nobody has accepted yet */
    cancelTransfer: { id: 'money.cancel_transfer', method: 'post', path: '/v1/wallets/{wallet}/transfers/{transfer}/cancellation' },
    /** Payments under way: at the bank, or waiting for an answer */
    listInFlight: { id: 'money.list_in_flight', method: 'get', path: '/v1/wallets/{wallet}/payments' },
    /** One payment: how it stands, and what you may do */
    readPayment: { id: 'money.read_payment', method: 'get', path: '/v1/wallets/{wallet}/payments/{payment}' },
    /** The statement of every pocket, newest first, page by page */
    readStatement: { id: 'money.read_statement', method: 'get', path: '/v1/wallets/{wallet}/statement' },
    /** The statement of every pocket as CSV, oldest first; the newest 20000 lines */
    exportStatement: { id: 'money.export_statement', method: 'get', path: '/v1/wallets/{wallet}/statement.csv' },
    /** Per currency, the most that you let leave in a day, and what has left today */
    listLimits: { id: 'money.list_limits', method: 'get', path: '/v1/wallets/{wallet}/limits' },
    /** Limit what may leave in a day: a lower limit holds at once, a higher one needs a proof and waits */
    setLimit: { id: 'money.set_limit', method: 'put', path: '/v1/wallets/{wallet}/limits/{currency}' },
  },
  benefits: {
    /** Coupons and points that can be used, soonest to expire first */
    list: { id: 'benefits.list', method: 'get', path: '/v1/wallets/{wallet}/benefits' },
    /** Use a coupon, or a number of points */
    use: { id: 'benefits.use', method: 'post', path: '/v1/wallets/{wallet}/benefits/{benefit}/use' },
  },
  wallets: {
    /** Hold money in another currency as well */
    openPocket: { id: 'wallets.open_pocket', method: 'post', path: '/v1/wallets/{wallet}/pockets' },
    /** Close one currency alone and keep the wallet; it must be empty */
    closePocket: { id: 'wallets.close_pocket', method: 'delete', path: '/v1/wallets/{wallet}/pockets/{currency}' },
    /** Keep the wallet as a spare: nothing can leave it until a date */
    pause: { id: 'wallets.pause', method: 'post', path: '/v1/wallets/{wallet}/pause' },
    /** Use a paused wallet again before its date; needs a proof of the act wallet.resume */
    resume: { id: 'wallets.resume', method: 'delete', path: '/v1/wallets/{wallet}/pause' },
    /** Whom the holder looks after and who looks after them, with whom a wallet is shared, what is offered to them */
    listRoles: { id: 'wallets.list_roles', method: 'get', path: '/v1/wallets/{wallet}/roles' },
    /** Confirm, with a proof, a role that staff have prepared: over this wallet’s money it holds from now on; to be a guardian, the ward is asked next */
    confirmRole: { id: 'wallets.confirm_role', method: 'post', path: '/v1/wallets/{wallet}/roles/{role}/confirmation' },
    /** Decline a role that staff have prepared, over this wallet’s money or as a guardian: nothing changes */
    declineRole: { id: 'wallets.decline_role', method: 'delete', path: '/v1/wallets/{wallet}/roles/{role}/confirmation' },
    /** Offer the care of a wallet to another wallet’s holder, who is told and has to accept it */
    handOverRole: { id: 'wallets.hand_over_role', method: 'post', path: '/v1/wallets/{wallet}/roles/{role}/handover' },
    /** Take over a role that was offered to this wallet */
    acceptRole: { id: 'wallets.accept_role', method: 'post', path: '/v1/wallets/{wallet}/roles/{role}/acceptance' },
    /** Ask the other holder of a shared wallet, by letter, to agree to its closing */
    askConsent: { id: 'wallets.ask_consent', method: 'post', path: '/v1/wallets/{wallet}/roles/{role}/consent-request' },
    /** As the other holder of a shared wallet: agree to its closing, with a proof */
    consent: { id: 'wallets.consent', method: 'post', path: '/v1/wallets/{wallet}/roles/{role}/consent' },
    /** As the other holder of a shared wallet: take your agreement to its closing back, until it is confirmed */
    withdrawConsent: { id: 'wallets.withdraw_consent', method: 'delete', path: '/v1/wallets/{wallet}/roles/{role}/consent' },
  },
  commerce: {
    /** Receive payments as a merchant under this name */
    becomeMerchant: { id: 'commerce.become_merchant', method: 'put', path: '/v1/wallets/{wallet}/merchant' },
    /** End the merchant role; nothing may be open with customers, and every mandate that is paid to it ends */
    endMerchant: { id: 'commerce.end_merchant', method: 'delete', path: '/v1/wallets/{wallet}/merchant' },
    /** As a new merchant: what it was paid and may not use yet, with the date from which it may */
    listResting: { id: 'commerce.list_resting', method: 'get', path: '/v1/wallets/{wallet}/merchant/resting' },
    /** Pay a merchant at once, or authorise an amount that it captures later */
    buy: { id: 'commerce.buy', method: 'post', path: '/v1/wallets/{wallet}/purchases' },
    /** The last purchases from merchants, newest first */
    listPurchases: { id: 'commerce.list_purchases', method: 'get', path: '/v1/wallets/{wallet}/purchases' },
    /** As the merchant: take a part of what was authorised; the rest stays authorised unless it is the last part */
    capture: { id: 'commerce.capture', method: 'post', path: '/v1/wallets/{wallet}/purchases/{purchase}/captures' },
    /** As the merchant: give back what was authorised and not captured */
    void: { id: 'commerce.void', method: 'post', path: '/v1/wallets/{wallet}/purchases/{purchase}/void' },
    /** As the merchant: give money back, now or on an announced date; what is contested comes from what was set aside first */
    refund: { id: 'commerce.refund', method: 'post', path: '/v1/wallets/{wallet}/purchases/{purchase}/refunds' },
    /** As the merchant: what customers paid or authorised, newest first */
    listSales: { id: 'commerce.list_sales', method: 'get', path: '/v1/wallets/{wallet}/sales' },
    /** As a merchant: send a bill to somebody who knows you; they are told */
    bill: { id: 'commerce.bill', method: 'post', path: '/v1/wallets/{wallet}/bills' },
    /** Bills that wait for an answer */
    listBills: { id: 'commerce.list_bills', method: 'get', path: '/v1/wallets/{wallet}/bills' },
    /** As the merchant: bills it sent and what became of them, newest first */
    listSentBills: { id: 'commerce.list_sent_bills', method: 'get', path: '/v1/wallets/{wallet}/sent-bills' },
    /** As the merchant: take back a bill that has not been answered */
    withdrawBill: { id: 'commerce.withdraw_bill', method: 'delete', path: '/v1/wallets/{wallet}/sent-bills/{bill}' },
    /** Accept a bill: it is owed from now on, and is paid or rejected before the wallet closes */
    acceptBill: { id: 'commerce.accept_bill', method: 'post', path: '/v1/wallets/{wallet}/bills/{bill}/acceptance' },
    /** Pay a bill from the balance */
    payBill: { id: 'commerce.pay_bill', method: 'post', path: '/v1/wallets/{wallet}/bills/{bill}/payment' },
    /** Reject a bill */
    rejectBill: { id: 'commerce.reject_bill', method: 'post', path: '/v1/wallets/{wallet}/bills/{bill}/rejection' },
    /** Merchants that you let send you bills, or told not to; at most 500, newest first */
    listBillers: { id: 'commerce.list_billers', method: 'get', path: '/v1/wallets/{wallet}/billers' },
    /** Let a merchant send you bills, or take no bill and no message of it any more */
    setBiller: { id: 'commerce.set_biller', method: 'put', path: '/v1/wallets/{wallet}/billers/{merchant}' },
    /** Contest a purchase; what the merchant has of it is set aside until the decision */
    dispute: { id: 'commerce.dispute', method: 'post', path: '/v1/wallets/{wallet}/disputes' },
    /** Disputes of this wallet, as payer and as merchant, newest first */
    listDisputes: { id: 'commerce.list_disputes', method: 'get', path: '/v1/wallets/{wallet}/disputes' },
    /** A dispute with what both sides brought forward */
    readDispute: { id: 'commerce.read_dispute', method: 'get', path: '/v1/wallets/{wallet}/disputes/{dispute}' },
    /** Bring something forward in an open dispute; the other side and staff read it, nobody changes it */
    giveEvidence: { id: 'commerce.give_evidence', method: 'post', path: '/v1/wallets/{wallet}/disputes/{dispute}/evidence' },
    /** What is owed after money was taken back that the wallet no longer had */
    listDebts: { id: 'commerce.list_debts', method: 'get', path: '/v1/wallets/{wallet}/debts' },
    /** Repay what is owed, in part or whole, from the balance */
    repayDebt: { id: 'commerce.repay_debt', method: 'post', path: '/v1/wallets/{wallet}/debts/{debt}/repayments' },
  },
  credit: {
    /** Apply for a credit line */
    openLine: { id: 'credit.open_line', method: 'post', path: '/v1/wallets/{wallet}/credit-line' },
    /** The open credit line of a wallet */
    readLine: { id: 'credit.read_line', method: 'get', path: '/v1/wallets/{wallet}/credit-line' },
    /** Close the credit line alone and keep the wallet */
    closeLine: { id: 'credit.close_line', method: 'delete', path: '/v1/wallets/{wallet}/credit-line' },
    /** What a loan would cost: annual rate, schedule, interest */
    quoteLoan: { id: 'credit.quote_loan', method: 'get', path: '/v1/wallets/{wallet}/credit-line/quote' },
    /** Borrow under the credit line; the money is in the wallet at once */
    drawLoan: { id: 'credit.draw_loan', method: 'post', path: '/v1/wallets/{wallet}/loans' },
    /** Loans of a wallet: what is owed today, the schedule, what was paid */
    listLoans: { id: 'credit.list_loans', method: 'get', path: '/v1/wallets/{wallet}/loans' },
    /** Repay a loan, in part or whole, from the balance; early repayment costs nothing */
    repayLoan: { id: 'credit.repay_loan', method: 'post', path: '/v1/wallets/{wallet}/loans/{loan}/repayments' },
    /** The signed letter that a loan is repaid in full */
    settlementLetter: { id: 'credit.settlement_letter', method: 'get', path: '/v1/wallets/{wallet}/loans/{loan}/settlement-letter' },
    /** The letter that a loan is repaid in full as a PDF, with the signed letter attached */
    settlementLetterPdf: { id: 'credit.settlement_letter_pdf', method: 'get', path: '/v1/wallets/{wallet}/loans/{loan}/settlement-letter.pdf' },
  },
  mandates: {
    /** Let a merchant debit this wallet, within limits */
    grant: { id: 'mandates.grant', method: 'post', path: '/v1/wallets/{wallet}/mandates' },
    /** Who may debit this wallet, and who might until lately */
    list: { id: 'mandates.list', method: 'get', path: '/v1/wallets/{wallet}/mandates' },
    /** As the merchant: mandates and subscriptions that are paid to this wallet, newest first */
    listCollected: { id: 'mandates.list_collected', method: 'get', path: '/v1/wallets/{wallet}/collected-mandates' },
    /** End a mandate or subscription: nothing more is debited */
    cancel: { id: 'mandates.cancel', method: 'delete', path: '/v1/wallets/{wallet}/mandates/{mandate}' },
    /** Stop a mandate for a while */
    pause: { id: 'mandates.pause', method: 'post', path: '/v1/wallets/{wallet}/mandates/{mandate}/pause' },
    /** Let a paused mandate run again from its next date on */
    resume: { id: 'mandates.resume', method: 'post', path: '/v1/wallets/{wallet}/mandates/{mandate}/resumption' },
    /** As the merchant: debit the payer within a mandate */
    charge: { id: 'mandates.charge', method: 'post', path: '/v1/wallets/{wallet}/mandates/{mandate}/charges' },
    /** Let another service read this wallet, within scopes and until a date */
    authorise: { id: 'mandates.authorise', method: 'post', path: '/v1/wallets/{wallet}/authorisations' },
    /** Services that may read this wallet now */
    listAuthorisations: { id: 'mandates.list_authorisations', method: 'get', path: '/v1/wallets/{wallet}/authorisations' },
    /** Withdraw the permission of another service */
    withdrawAuthorisation: { id: 'mandates.withdraw_authorisation', method: 'delete', path: '/v1/wallets/{wallet}/authorisations/{authorisation}' },
  },
  wealth: {
    /** Fund units of a wallet, their value, and orders under way */
    readFund: { id: 'wealth.read_fund', method: 'get', path: '/v1/wallets/{wallet}/fund' },
    /** Buy fund units with money of the wallet, at the price of the trading day */
    subscribe: { id: 'wealth.subscribe', method: 'post', path: '/v1/wallets/{wallet}/fund/subscriptions' },
    /** Give fund units back at the price of the trading day: the money is there on the next one, or at once up to a daily limit */
    redeem: { id: 'wealth.redeem', method: 'post', path: '/v1/wallets/{wallet}/fund/redemptions' },
  },
  investments: {
    /** Fixed-term investments that can be taken now, with their rates and what leaving early pays */
    listOffers: { id: 'investments.list_offers', method: 'get', path: '/v1/wallets/{wallet}/investment-offers' },
    /** What an investment would bring, and on which day it would be paid back */
    preview: { id: 'investments.preview', method: 'get', path: '/v1/wallets/{wallet}/investment-preview' },
    /** Fixed-term investments of a wallet: what runs, what it brings, what has ended */
    list: { id: 'investments.list', method: 'get', path: '/v1/wallets/{wallet}/investments' },
    /** Invest money of the wallet for a fixed term */
    take: { id: 'investments.take', method: 'post', path: '/v1/wallets/{wallet}/investments' },
    /** One investment: when it ends, what it brings then, and what leaving today would bring and cost */
    read: { id: 'investments.read', method: 'get', path: '/v1/wallets/{wallet}/investments/{investment}' },
    /** Choose what happens at the end of the term; until the day before */
    choose: { id: 'investments.choose', method: 'put', path: '/v1/wallets/{wallet}/investments/{investment}/choice' },
    /** Leave an investment before its end; the money is in the wallet at once */
    leaveEarly: { id: 'investments.leave_early', method: 'post', path: '/v1/wallets/{wallet}/investments/{investment}/early-exit' },
  },
  closures: {
    /** Everything that stands in the way, what will be lost, where the money can go, and the dates */
    preview: { id: 'closure.preview', method: 'get', path: '/v1/wallets/{wallet}/closure/preview' },
    /** Start closing a wallet; resumable on any device */
    open: { id: 'closure.open', method: 'post', path: '/v1/wallets/{wallet}/closure' },
    /** The closing of this wallet, with what is left to do and what is allowed now */
    read: { id: 'closure.read', method: 'get', path: '/v1/wallets/{wallet}/closure' },
    /** Cancel the closing while its cooling-off or review lasts; everything is as it was */
    cancel: { id: 'closure.cancel', method: 'delete', path: '/v1/wallets/{wallet}/closure' },
    /** Choose a way out for each currency; the answer is the binding quote */
    plan: { id: 'closure.plan', method: 'put', path: '/v1/wallets/{wallet}/closure/plan' },
    /** Accept the quote with a proof bound to it: from here on nothing new can start on the wallet */
    confirm: { id: 'closure.confirm', method: 'post', path: '/v1/wallets/{wallet}/closure/confirmation' },
    /** Close when ready: confirm now within limits, and let us close as soon as nothing stands in the way */
    stand: { id: 'closure.stand', method: 'put', path: '/v1/wallets/{wallet}/closure/standing' },
    /** Take the standing confirmation back; the case stays in preparation */
    withdrawStanding: { id: 'closure.withdraw_standing', method: 'delete', path: '/v1/wallets/{wallet}/closure/standing' },
    /** After a recovery: let the closing go on that "this was not me" has held */
    continue: { id: 'closure.continue', method: 'post', path: '/v1/wallets/{wallet}/closure/continuation' },
    /** A closing by its id: for its holder, an operator, or whoever has the receipt link */
    readCase: { id: 'closure.read_case', method: 'get', path: '/v1/closures/{closure}' },
    /** Everything that happened to a closing, in order */
    timeline: { id: 'closure.timeline', method: 'get', path: '/v1/closures/{closure}/timeline' },
    /** Signed receipts of a closing (acceptance, refusals, a hold, an end without closing, closing); verify them offline with `quittance verify` */
    receipt: { id: 'closure.receipt', method: 'get', path: '/v1/closures/{closure}/receipt' },
    /** Merchants that were told, whose debit fails next, and a letter to each in every language */
    letters: { id: 'closure.letters', method: 'get', path: '/v1/closures/{closure}/letters' },
    /** Agree to a payout that is smaller than quoted; without an answer its money becomes a claim */
    agree: { id: 'closure.agree', method: 'post', path: '/v1/closures/{closure}/steps/{step}/agreement' },
    /** Hold a closing, once, by the stop link of the acceptance notice or a receipt link: no money leaves until a person has settled it */
    stop: { id: 'closure.stop', method: 'post', path: '/v1/closures/{closure}/stop' },
    /** Appeal or complain: a person looks at the closing, whatever its state, by the date in the answer */
    appeal: { id: 'closure.appeal', method: 'post', path: '/v1/closures/{closure}/appeal' },
  },
  claims: {
    /** Have a lost receipt link replaced: the new one is sent to your contacts, the old ones stop working */
    replaceLink: { id: 'claims.replace_link', method: 'post', path: '/v1/closures/{closure}/receipt-link' },
    /** Money that is kept for the former holder, free of charge, and how a request to pay it out stands */
    list: { id: 'claims.list', method: 'get', path: '/v1/closures/{closure}/claims' },
    /** Have everything that is kept for you paid to a bank account in your own name */
    collect: { id: 'claims.collect', method: 'post', path: '/v1/closures/{closure}/claims/payout' },
    /** Debts of a wallet that closes, or that outlived it, with what is owed today */
    listDebts: { id: 'claims.list_debts', method: 'get', path: '/v1/closures/{closure}/debts' },
    /** Repay a debt of a wallet that closes, or that it outlived, from a bank account in your own name */
    repayDebt: { id: 'claims.repay_debt', method: 'post', path: '/v1/closures/{closure}/debts/{debt}/repayments' },
    /** What the wallet contested, how it stands, and how it was decided; the newest first */
    listDisputes: { id: 'claims.list_disputes', method: 'get', path: '/v1/closures/{closure}/disputes' },
    /** The signed letters of every loan of the wallet that was repaid in full */
    settlementLetters: { id: 'claims.settlement_letters', method: 'get', path: '/v1/closures/{closure}/settlement-letters' },
    /** The letter that a loan of the wallet is repaid in full as a PDF, by the receipt link */
    settlementLetterPdf: { id: 'claims.settlement_letter_pdf', method: 'get', path: '/v1/closures/{closure}/settlement-letters/{loan}/pdf' },
  },
  operations: {
    /** How the service is: ok, degraded, down or in maintenance; open incidents, current and next window */
    readStatus: { id: 'operations.read_status', method: 'get', path: '/v1/status' },
    /** A policy pack in force: every rule with its source, and which rest on sources that were not verified */
    readPolicy: { id: 'operations.read_policy', method: 'get', path: '/v1/policies/{pack}' },
    /** Key set (RFC 7517) that receipts and audit checkpoints verify with */
    readKeySet: { id: 'operations.read_key_set', method: 'get', path: '/.well-known/jwks.json' },
  },
  sandbox: {
    /** What time it is in the sandbox */
    readClock: { id: 'sandbox.read_clock', method: 'get', path: '/v1/sandbox/clock' },
    /** Move the sandbox clock forward; what falls due on the way has run when the answer comes */
    moveClock: { id: 'sandbox.move_clock', method: 'post', path: '/v1/sandbox/clock' },
    /** Messages to one phone number or e-mail address, newest first, with the codes and links in them */
    readInbox: { id: 'sandbox.read_inbox', method: 'get', path: '/v1/sandbox/inbox' },
    /** The invented people of the sandbox: their situation, wallet, and how to sign in as them */
    readCast: { id: 'sandbox.read_cast', method: 'get', path: '/v1/sandbox/cast' },
    /** Amounts and account numbers that make the simulated bank misbehave */
    listSentinels: { id: 'sandbox.list_sentinels', method: 'get', path: '/v1/sandbox/sentinels' },
  },
} as const
