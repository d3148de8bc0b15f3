/**
 * What a freeze does about what was done in the days before it. Every module whose operations let a holder move money says so in
 * its manifest: it takes back what can be, and names what cannot, or it says why nothing of it is here.
 */
import type { declared } from '../../declared.ts'
import type { Tx } from '../../platform/db/types.ts'
import type { Instant } from '../clock.ts'
import type { Uuid } from '../ids.ts'

/** `since`: what is younger is suspect. The wallet is locked FOR UPDATE, and restricted. */
export type Young = { readonly wallet: Uuid; readonly since: Instant; readonly at: Instant }

export type ProductUndone = keyof typeof declared.undone & string
/** `what` is a sum or a name; `at`: when it was done. */
export type UndoneThing = { readonly kind: ProductUndone; readonly what: string; readonly at: Instant }

export type Freezes =
  | { readonly undo: (tx: Tx, young: Young) => Promise<readonly UndoneThing[]> }
  /** Why there is nothing to take back or to name here. */
  | { readonly rests: string }

let everybody: readonly Freezes[] | undefined

/** Of the modules that there are. */
export const useFreezes = (all: readonly Freezes[]): void => {
  everybody = all
}

/** What products take back and name, in the order of the modules. Twice = once, but for what is only named. */
export const undoOfProducts = async (tx: Tx, young: Young): Promise<UndoneThing[]> => {
  if (!everybody) throw new Error('nobody answers for a freeze: src/modules.ts has not been loaded')
  const undone: UndoneThing[] = []
  for (const one of everybody) if ('undo' in one) undone.push(...(await one.undo(tx, young)))
  return undone
}
