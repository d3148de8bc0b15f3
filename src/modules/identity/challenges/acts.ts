/**
 * The acts that need a proof of identity. The module that owns an act registers how its statement is made: a client
 * names an act and a subject, never what is signed, and never which methods are enough.
 */
import type { HolderCall } from '../../../kernel/actors.ts'

import type { Lang } from '../../../kernel/languages.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import type { Method } from '../rules.ts'
import type { Statement } from './statement.ts'

export type Stated = {
  readonly statement: Statement
  /** What the pack or the act accepts; all methods unless told. Names that this version does not know are ignored. */
  readonly methods?: readonly string[]
  /** Which of them are strong; TOTP and recovery codes unless told. */
  readonly strong?: readonly string[]
  /** Takes a password, or a code beside it, only when the password says more than one contact does (`provesFrom`). */
  readonly grown?: true
}

export type ActSpec = {
  /** Refuses `subject_invalid` and whatever the act itself would refuse. */
  readonly state: (
    q: Queryable,
    call: HolderCall,
    subject: Readonly<Record<string, string>>,
  ) => Promise<Stated>
  /** The statement in words: shown, and sent with a code. One or more whole sentences. */
  readonly words: (statement: Statement, lang: Lang) => string
  /** Undoing harm (cancelling a closing): wrong tries elsewhere never stand in its way. */
  readonly neverLocked?: true
}

const acts = new Map<string, ActSpec>()

/** Called once per act, when the program starts. */
export const registerAct = (act: string, spec: ActSpec): void => {
  if (acts.has(act) && acts.get(act) !== spec) throw new Error(`the act ${act} is registered twice`)
  acts.set(act, spec)
}

export const actNames = (): string[] => [...acts.keys()]

export const actNamed = (act: string): ActSpec | undefined => acts.get(act)

export const STRONG: readonly Method[] = ['totp', 'recovery_code']
