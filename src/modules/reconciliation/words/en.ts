export const en = {
  refusals: {
    reconciliation_unknown: {
      title: 'There is no such day',
      why: 'Days are reconciled from the first on which money moved over a rail.',
      what_to_do: 'Look at the list of days.',
    },
    day_not_over: {
      title: 'The day is not over',
      why: 'The bank sends its file after the end of the day; "facts" has when the next day ends.',
      what_to_do: 'Run it again after that.',
    },
    day_waits: {
      title: 'An earlier day comes first',
      why: 'Days are matched in their order, so that what is carried over is known; "facts" has the next one.',
      what_to_do: 'Run that day first, or bring its file.',
    },
    bank_file_malformed: {
      title: 'The file of the bank cannot be read',
      why: 'Some of its lines are not in the format; "errors" names each with its number. Nothing of it was kept.',
      what_to_do: 'Ask the bank for a right one, and bring that.',
    },
    bank_file_incomplete: {
      title: 'The file of the bank is not whole',
      why: 'Its last line is missing, or counts other lines than there are. Nothing of it was kept.',
      what_to_do: 'Transfer it again, or ask the bank for the whole file.',
    },
    bank_file_other_day: {
      title: 'This is the file of another day',
      why: 'The date in its first line is not that of the day it was brought for. Nothing of it was kept.',
      what_to_do: 'Bring the file of this day.',
    },
    bank_file_conflict: {
      title: 'Another file of this day was matched',
      why: 'A day is matched once. What the bank corrects comes as lines of a later file.',
      what_to_do: 'Ask the bank to reverse or book the difference in its next file.',
    },
    day_not_matched: {
      title: 'The day cannot be locked yet',
      why: 'A day is locked after it has been matched, an hour after its end at the earliest.',
      what_to_do: 'Wait for the file of the bank, or bring it.',
    },
    day_locked: {
      title: 'The day is locked',
      why: 'Its totals are frozen for good. Corrections are booked today.',
      what_to_do: 'Book the correction in the open period.',
    },
    breaks_open: {
      title: 'Breaks are open',
      why: 'Until the end of that day there are differences that nobody has explained; "facts" counts them.',
      what_to_do: 'Explain them, or propose the lock with a reason: a second person decides.',
    },
    break_unknown: {
      title: 'There is no such break',
      why: 'No difference has this id.',
      what_to_do: 'Look at the breaks of the day.',
    },
    break_over: {
      title: 'There is nothing to state about it',
      why: 'The difference is gone, was resolved, or is only a matter of time.',
      what_to_do: 'Look at it again.',
    },
  },
}
