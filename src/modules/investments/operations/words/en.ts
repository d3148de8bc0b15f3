/** What the reference says of the operations of this module. */
export const en = {
  areas: {
    investments:
      'Fixed-term investments: offers, what comes back when, leaving early, what happens at the end',
  },
  summaries: {
    'investments.list_offers':
      'Fixed-term investments that can be taken now, with their rates and what leaving early pays',
    'investments.preview': 'What an investment would bring, and on which day it would be paid back',
    'investments.list': 'Fixed-term investments of a wallet: what runs, what it brings, what has ended',
    'investments.take': 'Invest money of the wallet for a fixed term',
    'investments.read':
      'One investment: when it ends, what it brings then, and what leaving today would bring and cost',
    'investments.choose': 'Choose what happens at the end of the term; until the day before',
    'investments.leave_early': 'Leave an investment before its end; the money is in the wallet at once',
    'operator.list_investment_offers': 'Fixed-term investments that are offered now',
    'operator.publish_investment_offer':
      'Offer a fixed-term investment, or change the rate of one; a second person decides',
    'operator.withdraw_investment_offer':
      'Offer an investment no more; what was taken, and told for a roll-over, stays',
  },
  descriptions: {
    'investments.take':
      'All that is invested in one calendar day counts together, what can be left early (`early_exit`) and what cannot apart: beyond what may go to an own account in a day without a proof, and for what cannot be left beyond what may go to others, it is refused with `step_up_required`, whose `challenge` (act `investments.take`) is what to send to `POST /v1/challenges`; `without_proof.each` is that sum. Every contact is told of each investment. `choice` is what happens at the end, pay_back unless given; it can be changed until the day before.',
    'investments.choose':
      'Some days before the end (`investments.notice` of the policy) its holder is told at which rate it will be rolled over, and what leaving early brings then. Those are the terms of the next term, also when less is offered on the day; the offer of the day only where its rate is higher and no other term is worse. Whoever could not be told a whole day before is paid back; so is everybody whose wallet is not open then.',
    'investments.leave_early':
      '`at_least` is what reading the investment has shown under `early_exit.returns`: when it would be less, nothing is left and the refusal says how much it is today.',
    'operator.publish_investment_offer':
      'Within `investments` of the policy. The same terms again are known and answer `published`; a change is a new version for what is taken from then on, and never changes what was agreed. Length and currency of an offer stay.',
  },
  fields: {
    investments: 'Fixed-term investments',
    'PolicyPack.investments.days': 'Shortest and longest term, in days',
    '?investment': 'Id of the investment',
    '?offer': 'Id of the offer',
    at_end: 'What comes back at the end',
    choice_until: 'Until when the choice can be changed',
    days: 'Length in days',
    offer: 'Id of the offer, or the offer itself',
    offers: 'What can be taken now',
    pays_at: 'When the money is paid back',
    published_at: 'When it was published',
    rolled_from: 'Id of the investment it was rolled over from; null: none',
  },
}
