import { MOST_BREAKS } from '../../rules.ts'

/** What the reference says of the operations of this module. */
export const en = {
  areas: {},
  summaries: {
    'operator.list_reconciliations': 'Business days with how they match the bank, newest first',
    'operator.ageing': 'Claims of former holders, money in suspense and open breaks by age',
    'operator.read_reconciliation': `A day with what differed when it was matched, carried over from earlier days too; at most ${MOST_BREAKS} breaks, oldest first`,
    'operator.run_reconciliation':
      'Have the bank asked for the file of a day now, and matched; the same again answers the same',
    'operator.bring_bank_file':
      'Propose the bank’s file and balances of a day, brought by hand; once a second operator agrees the day is matched',
    'operator.export_journal':
      'The general-ledger journal of a day as CSV: totals by account and reason, debits equal to credits',
    'operator.lock_day':
      'Lock a day: its totals are frozen. With a reason it may be proposed to a second person although breaks are open',
    'operator.decide_lock_day':
      'Agree or disagree with locking a day over open breaks; must be another operator',
    'operator.verify_locked_day':
      'Whether a locked day is what it was: totals and every leg, computed anew from the books',
    'operator.state_break':
      'Propose to explain a break (it is there, and why), or to resolve it (put right in a way that no run can see)',
  },
  descriptions: {
    'operator.bring_bank_file':
      'A body of at most 1 MiB. Always two people: a file can make money, or hide that it is missing. Send `reason` (why it comes by hand, and from whom); the answer is 202 with `approval` and `shown_hash`, and the day waits on. The second person reads the file with its sums and decides (operator.decide_approval). The file of a matched day again is known: 200, and nothing changes; another one is refused. Not by whoever has a payment of their own wallet in it.',
    'operator.state_break':
      'Always two people: the break stays as it is until another operator agrees (operator.decide_approval); when its numbers change before, there is something else to decide (`approval_changed`).',
  },
}
