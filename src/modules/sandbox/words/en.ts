export const en = {
  refusals: {
    clock_backwards: {
      title: 'The clock only goes forward',
      why: 'Timers that have run cannot be taken back, so an earlier time is refused.',
      what_to_do:
        'Choose a later time; "facts" has the time now. For a fresh start, delete the sandbox data.',
    },
    clock_too_far: {
      title: 'The clock cannot go that far at once',
      why: 'One move is at most a year, so that everything due on the way is worked off before the answer.',
      what_to_do: 'Move the clock in several steps.',
    },
  },
}
