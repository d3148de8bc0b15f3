import type { LessBecause } from '../participant.ts'

/** Days of the week and times of day when somebody answers; `to` is missing where it is one day. */
type Open = {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly times: string
  readonly zone: string
}

const NO_ZONES: Readonly<Record<string, string>> = {}

/** What every room says alike. `{name}` is filled in. */
export const en = {
  /** As its readers call it: the language switch of a page. */
  name: 'English',
  /** Times, days and marks; browsers get these too. `clock` is "18:00", `zone` "UTC+8" or a name out of `zones`. */
  basics: {
    months: [
      'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
      'December',
    ],
    moment: '{day} {month} {year}, {clock} ({zone})',
    moment_utc: '{day} {month} {year}, {clock} UTC',
    day: '{day} {month} {year}',
    /** Zones that have a name which every reader knows. */
    zones: NO_ZONES,
    /** Between the parts of a list. */
    and_so: '; ',
    /** Between two sentences. */
    next_sentence: ' ',
    full_stop: '.',
    /** Whether brackets are full-width: then they bring their own space, and a moment in them has none of its own. */
    full_width: false,
  },
  length: (duration: Temporal.Duration): string => new Intl.DurationFormat('en', { style: 'long' }).format(duration),
  /** `length` as `length` writes it: "every month", "every 2 weeks". */
  every: (length: string): string => `every ${length.replace(/^1 /, '')}`,
  /** How people reach a person of the operator's. */
  support: {
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    open: ({ from = '', to, times, zone }: Open): string => `${from}${to ? ` to ${to}` : ''}, ${times} (${zone})`,
    line: (ways: readonly string[], hours: string): string => `Support: ${ways.join(', ')}${hours && `; ${hours}`}`,
  },
  /** Why less is left to pay out than was agreed, as the case, its page and its letter say it. */
  less: {
    chargeback: 'a bank took back a payment that had come in',
    dispute: 'a dispute about a payment took money',
    correction: 'we corrected our books',
    price: 'fund units brought in less than was quoted',
    interest: 'a debt with its interest took more than was quoted',
  } satisfies Record<LessBecause, string>,
} // biome-ignore format: words side by side
