/**
 * Who can bring each obligation about. What others can make at will stands in nobody's way: closure blocks on no such
 * code, whatever a pack says, and a pack that wants it to is refused.
 */
import { declared } from './declared.ts'
import type { ObligationCode } from './kernel/participant.ts'

/**
 * `holder`: by what they did or left undone. `operator`: staff, an authority, our own systems. `related`: somebody the holder
 * has dealt with, a merchant they paid. `anybody`: whoever knows a number, an address or a wallet.
 */
export const MAKERS = ['holder', 'operator', 'related', 'anybody'] as const
export type Maker = (typeof MAKERS)[number]

export const OBLIGATION_MAKERS: Readonly<Record<ObligationCode, readonly [Maker, ...Maker[]]>> = {
  // Money adds to what the holder gets; the plan moves it.
  'balance.positive': ['holder', 'related', 'anybody'],
  'balance.dust': ['holder', 'related', 'anybody'],
  'destination.too_new': ['holder'],
  // Somebody pays a wallet that was empty and has no account.
  'destination.missing': ['holder', 'related', 'anybody'],
  'partner.unreachable': ['operator'],
  ...declared.makers,
}

const OF_OTHERS: ReadonlySet<string> = new Set(
  Object.entries(OBLIGATION_MAKERS).flatMap(([code, makers]) =>
    makers.some((maker) => maker === 'related' || maker === 'anybody') ? [code] : [],
  ),
)
/** Whether somebody else than the holder and the operator can make it, again and again. Also asked of consequences. */
export const madeByOthers = (code: string): boolean => OF_OTHERS.has(code)

/** Codes that may be `blocking` in a pack although others make them: the plan always clears them. */
export const PLAN_CLEARS: ReadonlySet<string> = new Set<ObligationCode>(['balance.positive', 'balance.dust'])
