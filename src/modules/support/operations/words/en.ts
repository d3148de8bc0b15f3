/** What the reference says of the operations of this module. */
export const en = {
  areas: {
    operator: 'For staff',
  },
  summaries: {
    'operator.list_tasks': 'Tasks by due time: open ones, or resolved ones with who and when',
    'operator.read_task': 'A task with the evidence of its resolution',
    'operator.take_task': 'Take a task, so that nobody else works on it',
    'operator.give_back_task': 'Give a taken task back to its queue',
    'operator.resolve_task': 'Record the result of a task and the evidence for it',
    'operator.restrict_wallet':
      'Restrict a wallet (no new payments), or lift the restriction; it may still be closed',
    'operator.list_approvals': 'Requests that wait for a second person, the one that lapses first first',
    'operator.list_pairs':
      'Who decided what whom had asked for: each pair of colleagues by kind, with counts, sums and the shortest time; reading it is recorded',
    'operator.read_approval':
      'A request for a second person with what was shown and the reasons; reading it is recorded',
    'operator.decide_approval':
      'Agree or disagree with what another operator has proposed, whatever it is; what was proposed happens now',
    'operator.search':
      'Find the wallet of somebody who calls: by phone, e-mail, or the id of a wallet, a case or a payment',
    'operator.list_acts':
      'Who of the staff did what and read whose matters, the newest first, with the reasons they gave; reading it is recorded',
  },
  descriptions: {
    'operator.resolve_task':
      'A task that an act alone can end (a stop, a review, a dispute, a break of the books) ends with it, and is refused here: `task_needs_act`. `wallet.frozen_by_link` ends with the recovery; before, `freeze_needs_recovery`.',
    'operator.restrict_wallet':
      'What it is already changes nothing and is not counted. Alone for `alone.per_day.restriction` wallets of one person in a calendar day; after that it is a proposal (202), `state` is the wallet’s as it still is, and another operator decides. What the link "this was not me" has frozen is not lifted here (`freeze_needs_recovery`): the holder ends it with POST /v1/recoveries.',
    'operator.list_pairs':
      'Requests for a second person that were decided in the period, those with the most agreements first. `both_ways` says that the two also decided the other way round. Programmes that were started by a second person are in their own list.',
    'operator.decide_approval':
      'Read the request first (operator.read_approval) and send its `shown_hash` back: the decision is about exactly that. Never the person who asked, in whichever role. Who may decide depends on the kind; the operations that decide one kind alone do the same.',
    'operator.search':
      'Exact, never a part of it. What is found is masked, and one’s own wallet is never among it. Each search is in the register of acts, without what was looked for when that was a phone or an e-mail; ten at once, then one in six seconds for each person of staff: a search that is refused for that is in the register as well, once in an hour.',
    'operator.list_acts':
      'A read of what the address names (a wallet, a case, a dispute …) is a row as well, once in an hour for each person of staff, operation and matter: `act` is the operation, `object` what was named, `made` the wallet where the answer names it. Whoever goes on beyond a rate limit is one too, with `refused` in `params`. Filter by `object` (matches both), `operator` or `act`.',
  },
  fields: {
    '?approval': 'Id of the request for a second person',
    '?object': 'Id of what it is about',
    '?owner': 'Only tasks of this team',
    '?task': 'Id of the task',
    'TaskAct.action': 'What the act does to the case',
    acts: 'The acts, one for each entry',
    agreed: 'How often the second said yes',
    approvals: 'Requests for a second person',
    content: 'What was shown, with the reasons; null: erased',
    decided_by: 'Id of the member of staff who decided; null: nobody yet',
    decider: 'Who decided',
    declined: 'How often the second said no',
    first_at: 'The first in the period',
    kinds: 'The same by kind',
    lapses_at: 'When it lapses if nobody decides',
    last_at: 'The last in the period',
    made: 'Id of what came of it; null: nothing new',
    operator: 'Id of the member of staff',
    pairs: 'Pairs of colleagues',
    proposer: 'Who asked',
    reason_holder: 'Reason that the holder is told; null: none',
    reason_staff: 'Reason for colleagues; null: none',
    requested_by: 'Id of the member of staff who asked',
    resolved_at: 'When it was resolved; null: not yet',
    resolved_by: 'Id of who resolved it; null: nobody yet',
    restricted: 'Whether the wallet is restricted',
    taken_by: 'Id of who works on it; null: nobody',
    tasks: 'Tasks',
  },
}
