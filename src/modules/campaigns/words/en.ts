export const en = {
  refusals: {
    programme_unknown: {
      title: 'There is no such programme',
      why: 'No programme has this id.',
      what_to_do: 'Check the id.',
    },
    programme_differs: {
      title: 'This list is a programme already, with another kind or date',
      why: 'The same list is the same programme. "facts" says which, and what it is to be.',
      what_to_do: 'Go on with that one by its own kind and date, or abort it and change the list.',
    },
    programme_started: {
      title: 'The programme has started',
      why: 'Its list stands once it has been started.',
      what_to_do: 'Make another programme for further wallets.',
    },
    programme_over: {
      title: 'The programme is not running',
      why: 'It was aborted, or never started.',
      what_to_do: 'Make a new one.',
    },
    notice_too_short: {
      title: 'The deadline comes too soon',
      why: 'Holders must be told earlier than that; "facts" has the earliest deadline.',
      what_to_do: 'Choose a later deadline.',
    },
    exemption_none: {
      title: 'The wallet is not exempt',
      why: 'No exemption from closing for long silence stands on this wallet.',
      what_to_do: 'Check the wallet.',
    },
  },
}
