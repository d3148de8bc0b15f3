/** What the reference says of the operations of this module. */
export const en = {
  areas: {
    closure: 'Closing a wallet: what stands in the way, the plan, the quote, the confirmation, the way back',
  },
  summaries: {
    'closure.preview':
      'Everything that stands in the way, what will be lost, where the money can go, and the dates',
    'closure.open': 'Start closing a wallet; resumable on any device',
    'closure.read': 'The closing of this wallet, with what is left to do and what is allowed now',
    'closure.plan': 'Choose a way out for each currency; the answer is the binding quote',
    'closure.confirm':
      'Accept the quote with a proof bound to it: from here on nothing new can start on the wallet',
    'closure.stand':
      'Close when ready: confirm now within limits, and let us close as soon as nothing stands in the way',
    'closure.withdraw_standing': 'Take the standing confirmation back; the case stays in preparation',
    'closure.cancel': 'Cancel the closing while its cooling-off or review lasts; everything is as it was',
    'closure.continue': 'After a recovery: let the closing go on that "this was not me" has held',
    'closure.read_case': 'A closing by its id: for its holder, an operator, or whoever has the receipt link',
    'closure.timeline': 'Everything that happened to a closing, in order',
    'closure.receipt':
      'Signed receipts of a closing (acceptance, refusals, a hold, an end without closing, closing); verify them offline with `quittance verify`',
    'closure.letters':
      'Merchants that were told, whose debit fails next, and a letter to each in both languages',
    'closure.agree':
      'Agree to a payout that is smaller than quoted; without an answer its money becomes a claim',
    'closure.stop':
      'Hold a closing, once, by the stop link of the acceptance notice or a receipt link: no money leaves until a person has settled it',
    'closure.appeal':
      'Appeal or complain: a person looks at the closing, whatever its state, by the date in the answer',
    'operator.list_closures': 'Closings by statutory deadline: state, owner, dates',
    'operator.closure_origin':
      'Who began a closing and why: the reason given, the programme, or since when nobody used the wallet',
    'operator.retry_closure':
      'Look again at a closing that is settling; or turn a step that has not been sent into a claim',
    'operator.read_review': 'The sheet of a closing in review and its hash',
    'operator.propose_review': 'Propose to approve or reject a closing in review; a second operator decides',
    'operator.decide_review': 'Agree or disagree with a proposed review verdict; must be another operator',
    'operator.read_stop':
      'A stop that waits to be settled: the case, the contacts known before it was asked for, the acts that are possible',
    'operator.propose_stop_settlement':
      'Settle a stop as the holder said: cancel, release or keep (a second operator decides), or restrict the wallet at once',
    'operator.decide_stop_settlement':
      'Agree or disagree with settling a stop as proposed; must be another operator',
    'operator.open_closure': 'Start a closing on the holder’s request; only the holder can confirm it',
    'operator.plan_closure':
      'Put the ways out that the holder names into a closing prepared on their request; only they confirm it',
  },
  descriptions: {
    'closure.cancel':
      'On a wallet that is frozen by the link of an alert it works too, and the wallet stays frozen; the answer then tells the state and the dates of the case, and leaves obligations, money, plan, quote and steps out.',
    'closure.continue':
      'With a proof for `closure.continue`, whose statement names where the money goes. Only a stop from before the last recovery can be settled like this; any other is settled with our support (`recovery_needed`). The dates that the stop has moved stay.',
    'closure.stop':
      'Once the wallet is closed: `stop_wallet_closed`. As with the link "this was not me", support then has a task each time, and the first use ends the receipt links and is told to the contacts from before the closing.',
  },
}
