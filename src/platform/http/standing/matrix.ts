/**
 * The state-by-operation matrix: every operation, every state of the wallet it acts on and of the other wallet that
 * takes part. `serve.ts` does not start with an operation that is not in it; `test/standing/` drives every cell over HTTP.
 */
import { isRefusalCode, type RefusalCode } from '../../../kernel/errors.ts'
import type { AnyUseCase } from '../../../kernel/usecase.ts'
import type { Route } from '../route.ts'
import { leaving } from './leaving.ts'
import { money } from './money.ts'
import { people } from './people.ts'
import { products } from './products.ts'
import {
  ASKERS,
  type Asker,
  NO_WALLET,
  type Outcome,
  type Row,
  type Standing,
  type Standings,
  WALLET_STATES,
  type WalletState,
} from './states.ts'

/** The queue, announcements, programmes, prices, the books of a day: no one wallet. */
const SERVICE = [
  'operations.read_key_set', 'operations.read_policy', 'operations.read_status', 'operator.ageing',
  'operator.announce_maintenance', 'operator.bring_bank_file', 'operator.decide_approval', 'operator.credit_report', 'operator.decide_lock_day',
  'operator.dormancy', 'operator.end_maintenance', 'operator.export_journal', 'operator.give_back_task',
  'operator.list_acts', 'operator.list_approvals', 'operator.list_clients', 'operator.list_disputes', 'operator.list_dormant', 'operator.list_maintenance', 'operator.list_pairs',
  'operator.list_orders', 'operator.list_programmes', 'operator.list_programme_wallets', 'operator.list_outages',
  'operator.list_reconciliations', 'operator.list_tasks', 'operator.lock_day',
  'operator.read_reconciliation', 'operator.run_reconciliation', 'operator.state_break', 'operator.verify_locked_day',
  'operator.make_programme', 'operator.open_incident', 'operator.programme_residuals', 'operator.publish_price',
  'operator.read_approval', 'operator.read_programme', 'operator.read_task', 'operator.report_incident',
  'operator.require_client', 'operator.resolve_task', 'operator.start_programme', 'operator.steer_programme',
  'operator.search', 'operator.take_task', 'operator.unclaimed', 'sandbox.list_sentinels', 'sandbox.move_clock', 'sandbox.read_cast',
  'sandbox.read_clock', 'sandbox.read_inbox',
] as const // biome-ignore format: a list

/** What whoever signs in after the link of an alert was used may do before a recovery: `whileFrozen` of the use-cases. */
export const WHILE_FROZEN: readonly string[] = [
  'identity.sign_out', 'identity.create_challenge', 'identity.read_challenge', 'identity.send_challenge_code',
  'identity.answer_challenge', 'closure.cancel', 'closure.stop',
] // biome-ignore format: a list

/** Whoever comes with the password may be the thief: a frozen wallet tells them nothing, whatever its operations are. */
const shut = ([name, standing]: [string, Standing]): [string, Standing] => {
  if (!standing.wallet || !standing.by.holder || WHILE_FROZEN.includes(name)) return [name, standing]
  const { holder } = standing.by
  return [
    name,
    { ...standing, by: { ...standing.by, holder: { ...holder, frozen_by_link: 'recovery_needed' } } },
  ]
}

/** By the name of the operation. */
export const MATRIX: Standings = {
  ...Object.fromEntries(Object.entries({ ...people, ...money, ...products, ...leaving }).map(shut)),
  ...Object.fromEntries(SERVICE.map((name) => [name, NO_WALLET])),
}

/** Undefined for operations that are not of this project: tests build servers of their own. */
export const standingOf = ({ name }: Pick<AnyUseCase, 'name'>): Standing | undefined => MATRIX[name]

/** Throws when an operation is not in the matrix, or not for exactly those who may call it: the server does not start. */
export const requireStandings = (routes: readonly Route[]): void => {
  for (const [, , useCase] of routes) {
    const standing = standingOf(useCase)
    if (!standing) throw new Error(`${useCase.name} has no row in src/platform/http/standing`)
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
