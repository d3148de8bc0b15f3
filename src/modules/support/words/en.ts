/** How every task about the books ends. */
const ENDS =
  'It ends by itself when a later run no longer finds it; or explain or resolve it with evidence, which a second person decides. Until then the day cannot be locked by one person.'

/** What a task asks of whoever takes it. */
const tasks = {
  'closure.stopped':
    'Somebody says that they did not ask for this closing. Read the stop, reach the holder by one of the contacts listed there (known before the request), and settle it as they say: cancel, release or keep, which a second person decides; restrict the wallet at once where it may be in foreign hands. No money leaves until then. Where somebody who shares the wallet has said it, reach both holders: it is released only when that one has agreed anew. If nobody settles it while it is held, a closing that was cooling off goes to review, and one that was settling keeps its money for its holder.',
  'closure.review':
    'A person has to decide about this closing by the due date. Read the sheet, propose approve or reject with reasons; another person decides over exactly that. A stop is settled first. If nobody decides in time, the holder is told a new date and the closing waits, overdue.',
  'closure.review_overdue':
    'The date of the decision has passed, and the holder was told a new one. Decide it now, or find out what it waits for. Each further date that passes is told to the holder again.',
  'closure.statutory_overdue':
    'The date by which this closing had to be finished has passed, and the holder was told a new one. Read the case: each step says what it waits for. Bring it on, or say in the evidence why it cannot be. It ends by itself when the closing ends; each further date that passes is told to the holder again.',
  'closure.held':
    'This closing cannot go on by itself: the timeline says for staff what holds it. Clear that, then have it looked at again. It ends by itself as soon as the closing goes on; until then the holder’s money waits here.',
  'closure.appeal':
    'The holder does not agree, or complains. Read the case and its timeline, and record the result by the due date with the answer: it goes to every contact we know and stands in the case. The holder was told this date; nobody else answers them.',
  'closure.step_overdue':
    'A payment, repayment or redemption of a closing is late, and the holder was told. Ask the bank or the product how it stands. What a bank says about a payout is proposed by one person and decided by another; what has not been sent can be kept for the holder instead (retry with the step). It ends by itself when the step is done; until then the closing waits.',
  'closure.payout_refused':
    'The bank did not take a payout of this closing. Its money is kept for the holder, who was told and can name another account of their own. Find out why it was refused; help them by a new receipt link, or name the account for them. It ends by itself when the kept money has been paid; until then it stays safeguarded.',
  'closure.payout_returned':
    'A payout came back from the bank after the closing; its money is kept for the former holder, who was told. Find out where they want it: a new receipt link lets them name an account, or name it for them. It ends by itself when the kept money has been paid; until then we remind them again and again.',
  'closure.disowned':
    'The holder has said "this was not me", and this closing had sent all its money before. Read the case: each payout names its account. Ask the bank at once to call back what has not been paid out there, hear from support what the holder says (their task is about the same wallet), and record what the bank answered. What comes back is kept for the holder. Until somebody asks, nothing brings it back.',
  'closure.unclaimed':
    'Money that came back was not collected while the case was open for it. Try once more to reach the former holder, and record what was tried. It stays safeguarded and theirs; it ends by itself when they collect it, and after the term of the rules it is reported.',
  'closure.dormant_residual':
    'This wallet was to be closed because nobody has used it for years, and something stood in the way on the day. The preview names it. Clear it where that is ours; otherwise decide that the wallet is left alone, with a reason. It is tried again by itself, and this task ends when the wallet closes, its holder is back, or it is left alone; until then it stays open and costs its holder nothing.',
  'claim.came_back':
    'Money that was on its way to a former holder came back from the bank, and is kept for them again; they were told. Find out why, and which account of their own it can go to. It ends by itself when the kept money has been paid; until then it stays safeguarded.',
  'claim.account_refused':
    'A former holder named an account for the money we keep, and it cannot be paid to: the bank does not confirm the name, does not know the account, or we hold no name any more. Read the claims: they say which. Ask for another account; where no name is known any more, take it down with its evidence, which a second person decides. It ends by itself when an account is confirmed; the former holder was told by when we have looked at it.',
  'claim.report':
    'Money kept for a former holder has not been collected within the term of the rules. Report it as the law of the wallet wants it (the list of unclaimed money has the amounts), and record when and to whom. It stays safeguarded and theirs, and this ends by itself when they collect it.',
  'wallet.frozen_by_link':
    'The holder has said "this was not me": somebody else may have been in. Reach them by a contact listed here (all from before the freeze; others may be the thief’s), find out whether they are well, and lead them through the recovery at the sign-in: such a contact, the code that is sent to it, and a second way from before. What came in during the 7 days before was ended: the task itself lists it, and the holder adds again what was theirs. Who has no second way left (lost phone, no code) gets one by two people: propose a recovery with what you saw, another person decides, and 72 hours later a code to that contact and a new password are enough. The recovery ends the freeze and this task. Until then nobody gets in, and the money lies safe.',
  'wallet.recovery_objected':
    'A contact that was known before says that it is not the holder who asks for the wallet; where the wallet was not frozen, that has frozen it. What was proposed or allowed until then has ended. Find out by the contacts listed here who asked, and whether papers were forged; propose a recovery anew only when you know that it is the holder. Record what you found. Until then the wallet stays frozen, and the money lies safe.',
  'wallet.freeze_reported':
    'A contact that took no part in the last recovery says that it was not its holder who recovered the wallet. With the first such word no money leaves for 72 hours, with later ones the wallet is as it was. Reach both sides by the contacts listed here, and find out whose hands each is in. If the wrong one has recovered, restrict the wallet before the 72 hours are over and propose a recovery for the holder; if the contact is a thief’s, the holder replaces it. Record what you found. If nobody does anything, money can leave again after the 72 hours.',
  'wallet.disowned_after_closing':
    'The link "this was not me" was used after the wallet had closed. Its receipt links have ended. Reach the former holder by a contact from before the closing, read the case, and find out where the money went; a new receipt link needs two people or name and document. Until somebody has reached them, they cannot see their papers or collect what is kept.',
  'wallet.order_ending':
    'An order of an authority ends on the due date. Ask the authority whether it goes on. Renew it with the new date, or end it, in the list of orders (compliance alone sees it). If nobody does, a freeze lapses on that day and its money is free; a hold on records stays until somebody ends it.',
  'wallets.consent':
    'A shared wallet is to close, and its other holder, whose own wallet is closed, was asked by letter to agree. Take their word, on paper or by telephone at a contact that was known, and propose it; a second person decides. If they say no, record that: the wallet then stays. It ends by itself when they have agreed; until then the shared wallet cannot close.',
  'dispute.decide':
    'A payer contests a purchase. Read what both sides have brought forward and decide by the due date, which both were told: won, what was set aside goes to the payer, and over what was not set aside a second person decides as well; lost, what was set aside goes back to the merchant. A refund in full ends it by itself. Nothing else ends it.',
  'approval.declined':
    'A colleague has said no to what you proposed for a second person. Read the request: it has the reason of that colleague. Propose it anew with what was missing, or settle the matter another way, and record what you did. Nothing has been done by the request; until somebody acts, it stays so.',
  'refund.broken':
    'A merchant announced a refund and could not pay it on its day; the customer was told that they may contest the purchase. Reach the merchant and find out when it pays. It ends by itself when as much has been refunded, or the customer has won a dispute; until then the customer waits for their money.',
  'payment.contradiction':
    'The bank has said both that this payment was made and that it was not. The first word counts in our books, and nothing moved by the second. Ask the bank in writing which is true and record the answer. If it is the second, the daily match with the bank’s file shows the difference; two people explain or resolve it there. Until then the books may be wrong by this amount.',
  'fund.price_missing':
    'Orders of a fund were to settle, and the price of their trading day is not published: the act names fund and day. Get it from the fund manager and publish it; one of a past day takes a second person where a later one stands, and whoever holds units of the fund can do neither. It ends by itself with the price, and the orders settle at once; until then holders wait for their money or their units, closings with them, and each was told a date.',
  'participant.unreachable':
    'A part of this program (its name stands at the end of the kind) does not answer, and closings that need it wait. Look into its log and its database, and tell people by an incident where it lasts. It ends by itself when the part answers again; until then no closing that needs it goes on.',
  'reconciliation.missing_at_bank': `A payment counts as done in our books and the bank’s file does not have it. Ask the bank what became of it. ${ENDS}`,
  'reconciliation.missing_in_books': `The bank’s file has a movement that our books do not know. Ask the bank whose it is, and whether it has to go back. ${ENDS}`,
  'reconciliation.amount_differs': `The bank moved another amount for a payment than our books. Compare the payment with the line of the file, and ask the bank. ${ENDS}`,
  'reconciliation.status_differs': `The bank’s file says that a payment ended otherwise than our books say. Ask the bank in writing which is true. ${ENDS}`,
  'reconciliation.duplicate_at_bank': `The bank made a payment more than once. Ask it to take the second one back. ${ENDS}`,
  'reconciliation.line_changed': `A later file of the bank says something else of a movement that an earlier one had. Ask the bank which is right; no later run can see it. ${ENDS}`,
  'reconciliation.safeguarding_differs': `The balance of the safeguarding account is another than our books explain, and no single payment says why. Find out with the bank before money moves by hand. ${ENDS}`,
  'reconciliation.safeguarding_short': `The operator’s own account has gone below nought: money of customers advances what is the operator’s to pay. Place the missing amount on the safeguarding account today. ${ENDS}`,
  'reconciliation.claim_taken': `A posting took money that is kept for a former holder into an account of the operator’s own. It is theirs: book it back, and find out how it came about. ${ENDS}`,
  'reconciliation.locked_day_changed': `A day that was locked does not add up to what was frozen any more: somebody changed the books behind the program. Find out who and how; corrections are booked today, never in that day. ${ENDS}`,
  'reconciliation.file_missing': `The bank has given no file for a day that is over. Ask the bank; the program goes on asking every hour, and a file that was sent otherwise can be brought in for that day. ${ENDS}`,
  'reconciliation.file_unreadable': `The bank’s file for a day cannot be read; nothing of it was taken. Ask the bank for a right one, or mend the adapter of the bank. ${ENDS}`,
}

export const en = {
  tasks,
  /** Of a dispute whose merchant has let its date pass. */
  unanswered:
    'The merchant has not answered by its date, and the payer was told: it is decided by what is there.',
  /** Two versions of the program work side by side while one replaces the other. */
  of_another_version:
    'A newer version of this program has opened this task and says there what to do. If none runs any more, look at what its reference names, and record what was found.',
}
