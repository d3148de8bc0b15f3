/** The numbers of this module and what follows from them. Pure. */
import { type Instant, isAfter, plus } from '../../kernel/clock.ts'

export const METHODS = ['password', 'code', 'totp', 'recovery_code'] as const
export type Method = (typeof METHODS)[number]
/** Tries at sign-in, and those of a former holder, are counted apart: a stranger who burns them rests nothing else. */
export type Factor = Method | 'sign_in' | 'after_code' | 'claim_identity' | 'link_identity'

export const isMethod = (text: string): text is Method => METHODS.some((method) => method === text)

/** Sessions end after this long without use, and after that long in any case. */
export const SESSION_IDLE_MINUTES = 15
export const SESSION_HOURS = 12

export const CHALLENGE_MINUTES = 10
/** Seconds for which a proof is fresh: sign, then act. */
export const PROOF_SECONDS = 300

/** A change of contact counts as recent for this long. */
export const RECENT_CHANGE = 'P30D'

/** What was set within this time before a freeze may be the thief's: it does not recover a wallet, and ends with that. */
export const SUSPECT = 'P7D'
/** Whoever has just registered has shown who they are with a code: what they say of themselves so soon is part of it. */
export const NEWCOMER = 'PT1H'

/** So long after a recovery links of contacts that took no part in it are reported, and do not freeze. */
export const REPORTS_FOR = 'P30D'
/** So long no money leaves after the first use of such a link: time for a person to reach the holder. */
export const RESTS_FOR = 'PT72H'

/** Between the word of two people and the first code of a recovery that they allow: so long contacts from before can object. */
export const ALLOWED_WAIT = 'PT72H'
/** From then on a wallet that nobody came for stays frozen, and two people look again. */
export const ALLOWED_LIFE = 'P30D'

export const TRIES_PER_ROUND = 5
const FIRST_REST_MINUTES = 30
const LONGEST_REST_MINUTES = 24 * 60

/** Failures this old are forgotten. */
export const FAILURES_FADE_HOURS = 24

/**
 * Every fifth wrong try in a row rests the factor: 30 minutes, then twice as long each time, a day at the most. So at
 * most 30 tries fall into any first day; three codes are valid at once (TOTP ± 1 step), which makes a guess succeed
 * with at most 90 in 1,000,000.
 */
export const restAfter = (failures: number, at: Instant): Instant | undefined =>
  restEvery(TRIES_PER_ROUND)(failures, at)

/** The same for a count that many share. */
export const restEvery =
  (most: number) =>
  (failures: number, at: Instant): Instant | undefined => {
    if (failures === 0 || failures % most !== 0) return undefined
    const round = failures / most
    return plus(at, { minutes: Math.min(FIRST_REST_MINUTES * 2 ** (round - 1), LONGEST_REST_MINUTES) })
  }
/** Of all places together where somebody is not known, when each of them has its own five. */
export const TRIES_OF_ALL = 6 * TRIES_PER_ROUND
/** Of these as many can come beside codes of one contact: who reads that alone does not rest what another contact opens. */
export const TRIES_OF_ONE_CONTACT = TRIES_OF_ALL / 2

const FIRST_PAUSE_MINUTES = 1
const LONGEST_PAUSE_MINUTES = 60
/**
 * For acts that undo harm: every fifth wrong try of one method in one session pauses it there, a minute first, then twice
 * as long each time, an hour at the most. Other methods and other sessions go on, and so does the stop link.
 */
export const pauseAfter = (failures: number, at: Instant): Instant | undefined => {
  if (failures === 0 || failures % TRIES_PER_ROUND !== 0) return undefined
  const round = failures / TRIES_PER_ROUND
  return plus(at, { minutes: Math.min(FIRST_PAUSE_MINUTES * 2 ** (round - 1), LONGEST_PAUSE_MINUTES) })
}

/** At most `most` sends in `seconds`. */
export type SendWindow = { readonly seconds: number; readonly most: number }

/** To one destination for one purpose, asked for from one place: whoever asks elsewhere has their own. */
export const PUBLIC_SENDS: readonly SendWindow[] = [
  { seconds: 60, most: 1 },
  { seconds: 600, most: 3 },
  { seconds: 3_600, most: 5 },
  { seconds: 86_400, most: 10 },
]
/**
 * The same from all places together, so that nobody is flooded. Beyond it no further message goes out, and nobody is refused:
 * the codes that are out count for every request, and a place where the holder has signed in before has its own number.
 */
export const CONTACT_SENDS: readonly SendWindow[] = [
  { seconds: 600, most: 6 },
  { seconds: 3_600, most: 12 },
  { seconds: 86_400, most: 40 },
]
/** Codes for one contact and purpose that count at once, whichever request they were sent for. */
export const CODES_OUT = 9
/**
 * Wrong tries of a day, over all requests of one contact and purpose, with codes of six digits: 10 tries at one of 9 codes succeed
 * with at most 90 in 1,000,000. From then on codes have twelve digits and nothing rests, so that strangers shut nobody out.
 */
export const SHORT_TRIES = 10
/** Within one challenge. */
export const CHALLENGE_SENDS: readonly SendWindow[] = [
  { seconds: 60, most: 1 },
  { seconds: 600, most: 3 },
]
/** To one person for one act, over all challenges: 20 × 5 tries are 100 guesses a day. */
export const PERSON_SENDS: readonly SendWindow[] = [
  { seconds: 3_600, most: 5 },
  { seconds: 86_400, most: 20 },
]
/** Sends older than this are forgotten. */
export const SENDS_KEPT_SECONDS = 86_400

/** Seconds until one more may be sent; 0 = now. */
export const sendWait = (sent: readonly Instant[], windows: readonly SendWindow[], at: Instant): number =>
  Math.max(0, ...windows.map((window) => waitIn(sent, window, at)))

const waitIn = (sent: readonly Instant[], { seconds, most }: SendWindow, at: Instant): number => {
  const inside = sent.filter((one) => isAfter(plus(one, { seconds }), at))
  const blocking = inside[inside.length - most]
  if (!blocking) return 0
  return Math.ceil((plus(blocking, { seconds }).epochMilliseconds - at.epochMilliseconds) / 1000)
}
