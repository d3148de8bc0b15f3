/**
 * The state-by-operation matrix: every operation, every state of the wallet it acts on and of the other wallet that
 * takes part. `serve.ts` does not start with an operation that is not in it; `test/standing/` drives every cell over HTTP.
 */
import { isRefusalCode, type RefusalCode } from '../../kernel/errors.ts'
import type { Route } from '../../kernel/manifest/module.ts'
import {
  ASKERS,
  type Asker,
  type Outcome,
  type Row,
  type Standing,
  WALLET_STATES,
  type WalletState,
} from '../../kernel/manifest/state-matrix.ts'

/** What whoever signs in after the link of an alert was used may do before a recovery: `whileFrozen` of the use-cases. */
export const WHILE_FROZEN: readonly string[] = [
  'identity.read_session', 'identity.sign_out', 'identity.create_challenge', 'identity.read_challenge',
  'identity.send_challenge_code', 'identity.answer_challenge', 'closure.cancel', 'closure.stop',
] // biome-ignore format: a list

/**
 * Its row. Whoever comes with the password may be the thief: a frozen wallet tells them nothing, whatever the row says.
 * Undefined for operations that are not of this project: tests build servers of their own.
 */
export const standingOf = ([, , { name }, standing]: Route): Standing | undefined => {
  if (!standing?.wallet || !standing.by.holder || WHILE_FROZEN.includes(name)) return standing
  const holder = { ...standing.by.holder, frozen_by_link: 'recovery_needed' } as const
  return { ...standing, by: { ...standing.by, holder } }
}

/** Throws when an operation is not in the matrix, or not for exactly those who may call it: the server does not start. */
export const requireStandings = (routes: readonly Route[]): void => {
  for (const route of routes) {
    const [, , useCase] = route
    const standing = standingOf(route)
    if (!standing) throw new Error(`${useCase.name} has no row in states.ts of its module`)
    if (!standing.wallet) continue
    if (standing.by.holder && WHILE_FROZEN.includes(useCase.name) !== (useCase.whileFrozen === true))
      throw new Error(`${useCase.name}: WHILE_FROZEN and whileFrozen say different things`)
    const askers = rowsOf(standing).flatMap(({ by }) => (by === undefined ? [] : [by]))
    if (askers.toSorted().join() !== useCase.access.toSorted().join())
      throw new Error(
        `${useCase.name} is called by ${useCase.access.join()}, its row tells of ${askers.join()}`,
      )
  }
}

type Told = { readonly by?: Asker; readonly other?: string; readonly row: Row }

/** Every row of an operation: one for each who may ask, and one for the other wallet. */
export const rowsOf = (standing: Standing): readonly Told[] => {
  if (!standing.wallet) return []
  const { by, other } = standing
  const own = ASKERS.flatMap((asker) => (by[asker] ? [{ by: asker, row: by[asker] }] : []))
  return other ? [...own, { other: other.who, row: other.row }] : own
}

/** Every refusal that the matrix tells of an operation. */
export const refusalsOf = (standing: Standing): readonly RefusalCode[] => [
  ...new Set(
    rowsOf(standing)
      .flatMap(({ row }) => Object.values(row))
      .filter(isRefusalCode),
  ),
]

/** `x-wallet-states` of the OpenAPI document: by who asks (or by the other wallet), each outcome with its states. */
export type WalletStates = Readonly<Record<string, Readonly<Record<string, readonly WalletState[]>>>>

export const walletStates = (standing: Standing): WalletStates =>
  Object.fromEntries(rowsOf(standing).map(({ by, other, row }) => [by ?? other ?? '', byOutcome(row)]))

const byOutcome = (row: Row): Record<string, WalletState[]> => {
  const states: Record<string, WalletState[]> = {}
  for (const state of WALLET_STATES) {
    const outcome: Outcome = row[state]
    states[outcome] = [...(states[outcome] ?? []), state]
  }
  return states
}
