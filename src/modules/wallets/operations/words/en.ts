/** What the reference says of the operations of this module. */
export const en = {
  areas: {
    wallets: 'Parts of a wallet: pockets, a pause, roles',
  },
  summaries: {
    'wallets.open_pocket': 'Hold money in another currency as well',
    'wallets.close_pocket': 'Close one currency alone and keep the wallet; it must be empty',
    'wallets.pause': 'Keep the wallet as a spare: nothing can leave it until a date',
    'wallets.resume': 'Use a paused wallet again before its date; needs a proof of the act wallet.resume',
    'wallets.list_roles':
      'Whom the holder looks after and who looks after them, with whom a wallet is shared, what is offered to them',
    'wallets.confirm_role':
      'Confirm, with a proof, a role that staff have prepared: over this wallet’s money it holds from now on; to be a guardian, the ward is asked next',
    'wallets.decline_role':
      'Decline a role that staff have prepared, over this wallet’s money or as a guardian: nothing changes',
    'wallets.hand_over_role':
      'Offer the care of a wallet to another wallet’s holder, who is told and has to accept it',
    'wallets.accept_role': 'Take over a role that was offered to this wallet',
    'wallets.ask_consent': 'Ask the other holder of a shared wallet, by letter, to agree to its closing',
    'wallets.consent': 'As the other holder of a shared wallet: agree to its closing, with a proof',
    'wallets.withdraw_consent':
      'As the other holder of a shared wallet: take your agreement to its closing back, until it is confirmed',
    'operator.add_role':
      'Ask the holder to confirm a guardian or another holder of the wallet; or, by a document, propose it to a second operator',
    'operator.end_role':
      'Propose to end a role on paper: grown up, dissolved, by order of a court; a second operator decides',
    'operator.propose_consent':
      'Take down that the other holder of a shared wallet, whose own wallet is closed, agrees; a second decides',
    'operator.decide_consent':
      'Agree or disagree that the other holder of a shared wallet has agreed; must be another operator',
    'operator.list_orders':
      'Orders of authorities that stand, of one wallet or of all, the next to lapse first',
    'operator.place_order': 'An authority freezes money of a wallet, or orders records to be kept',
    'operator.change_order':
      'Renew an order of an authority until a later date; or propose to end it, now or earlier than it says',
  },
  descriptions: {
    'wallets.pause':
      'For more than 7 days it needs a proof (`step_up_required`, act `wallets.pause`). The same date again is the pause that stands, and nobody is told anew; another one is refused until it is over.',
    'wallets.hand_over_role':
      'How many offers a day: `limits.role_offers` of the policy pack. One to a wallet that nobody has, or that is restricted, leaving or closed, is `recipient_unavailable`, and counted (`limits.failed_lookups`; `lookups_exhausted`).',
    'wallets.ask_consent':
      'Also when the own wallet of the other holder is closed: the letter then goes to the contacts that were known, and our staff take their word (`operator.propose_consent`, `operator.decide_consent`).',
    'wallets.withdraw_consent':
      'The path names the own wallet of whoever takes it back. The other holder is told.',
    'operator.add_role':
      'Whose money it is (the shared wallet’s holder, or the ward) gets a letter and confirms with a proof within 14 days (`wallets.confirm_role`); before that nothing holds. A guardian is asked first, in the same way, and the ward, for 14 days from then, once the guardian has taken it on. Where they cannot, `document` names the order or the certificate and another operator decides (202); `id` is the one the role will have. The same role again is the one that stands or waits. Asking: up to `alone.per_day.role` in a calendar day of one person. Whoever is to share a wallet, or is named guardian by a document, is told before it holds; both holders are told when it begins, with the link that freezes.',
    'operator.place_order':
      'Known again by authority and document number, however their dashes, blanks, capitals and look-alike letters are written, for each currency: the same again answers `known: true` and freezes nothing twice, other content under the number is refused. The holder gets a letter with all of it (`full`), with the authority alone (`authority_only`), or none (`neutral`). Alone as long as all that one person asks to be frozen in a calendar day stays within `alone.per_day.freeze` of the policy, and their `neutral` orders, which restrict a wallet untold, within `alone.per_day.neutral`, and as long as `until` is not later than `alone.order_until` from now; beyond it the same request with `reason` is a proposal (202) that freezes nothing yet; `id` is the one the order will have.',
    'operator.change_order':
      'A later `until` renews at once, up to `alone.order_until` of the policy from now. A still later one, an earlier one and `until: null` need `reason` and are a proposal (202): nothing is frozen for longer, and nothing is free, before another operator agrees.',
  },
  fields: {
    '?order': 'Id of the order',
    '?role': 'Id of the role',
    'AuthorityOrder.document': 'Number of the authority’s document',
    'AuthorityOrderRequest.document': 'Number of the authority’s document',
    'RoleHandover.to': 'Id of the wallet whose holder takes over',
    authority: 'Name of the authority',
    consented: 'Whether the other holder agrees',
    consented_at: 'When the other holder agreed; null: not yet',
    orders: 'Orders of authorities',
    other: 'Id of the other wallet',
    paused_until: 'Until when the wallet is paused',
    placed_by: 'Id of the member of staff who entered it',
  },
}
