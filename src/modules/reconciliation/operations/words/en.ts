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
  fields: {
    '?break': 'Id of the break',
    'BankFileResult.lines': 'Lines in the bank’s file; null: none yet',
    'ReconciledDay.lines': 'Lines in the bank’s file; null: none yet',
    'Reconciliation.lines': 'Lines in the bank’s file; null: none yet',
    'ReconciliationList.days': 'Business days, newest first',
    age: 'How long it has been open',
    age_days: 'How many days it has been open',
    breaks: 'What our books and the bank do not agree on',
    broken: 'Breaks that were found; null: not matched yet',
    cleared_at: 'When it was gone; null: it is there',
    count: 'How many',
    explained: 'How many of them are explained',
    found_hash: 'The hash computed now',
    frozen_hash: 'The hash from when the day was locked',
    hash: 'SHA-256, in hex, of the locked totals',
    in_flight: 'Payments that differ in time alone; null: not matched yet',
    intact: 'Whether the day is what it was when it was locked',
    locked_at: 'When the day was locked; null: not yet',
    locked_by: 'Id of the member of staff who locked it; null: nobody',
    matched: 'Lines that fit our books; null: not matched yet',
    matched_at: 'When the day was matched with the bank; null: not yet',
    second_by: 'Id of the second person; null: none was needed',
    stated: 'What is stated of the break',
    stated_at: 'When it was explained; null: not yet',
    stated_by: 'Id of who explained it; null: nobody',
    suspense: 'Money in suspense: nobody it belongs to is known yet',
  },
}
