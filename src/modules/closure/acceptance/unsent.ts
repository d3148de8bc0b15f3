/** What a stop can still hold back while a case settles, and what becomes of it when nobody settles the stop. */
import type { Instant } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Money } from '../../../kernel/money.ts'
import type { Actor } from '../../../kernel/usecase.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { record } from '../case/case.ts'
import * as sql from '../case/sql.ts'
import { isFrozen } from '../case/steps.ts'
import type { ClosureRow, StepRow } from '../case/types.ts'

/** Payouts to an account that have not been ordered: all that a stop can still hold back while a case settles. */
export const unsentOf = async (q: Queryable, c: ClosureRow): Promise<StepRow[]> =>
  unsentIn(await sql.stepsOf(q, c))

export const unsentIn = (steps: readonly StepRow[]): StepRow[] =>
  steps.filter(
    (s) =>
      s.kind === 'payout' &&
      s.way !== 'claim' &&
      (s.state !== 'waiting' || s.owner === 'holder' || isFrozen(s)) &&
      s.state !== 'done',
  )

/** The accounts of the wallet whose money is kept as a claim, as its payouts stand now, each with why; null = as chosen. */
export const keptAccounts = async (q: Queryable, c: ClosureRow): Promise<Kept> =>
  new Map(
    (await sql.stepsOf(q, c)).flatMap(({ kind, way, account, kept_because: why }): [string, Why][] =>
      kind === 'payout' && way === 'claim' && account ? [[account, why]] : [],
    ),
  )
type Why = StepRow['kept_because']
export type Kept = ReadonlyMap<string, Why>

/** What was to be sent and is kept, as a freeze has ended the account that it was to go to. */
export const keptByFreeze = async (q: Queryable, c: ClosureRow): Promise<Money[]> =>
  (await sql.stepsOf(q, c))
    .filter(({ way, kept_because: why }) => way === 'claim' && why === 'account_ended')
    .map(({ quoted: amount, currency }) => ({ amount, currency }))

type Keeping = {
  readonly actor: Actor
  readonly at: Instant
  /** These alone, because the holder’s freeze has ended them; every account when left out. */
  readonly accounts?: readonly Uuid[]
}

/** What has not been ordered becomes a claim. What was redeemed or repaid goes on: it stays within the wallet. */
export const keepUnsent = async (tx: Tx, c: ClosureRow, { actor, at, accounts }: Keeping): Promise<void> => {
  const unsent = await unsentOf(tx, c)
  for (const step of accounts
    ? unsent.filter((s) => s.instrument && accounts.includes(s.instrument))
    : unsent) {
    const kept_because = accounts ? ('account_ended' as const) : ('stopped' as const)
    const kept = {
      way: 'claim',
      instrument: null,
      kept_because,
      state: 'pending',
      owner: 'us',
      waits_for: null,
      until: null,
    } as const
    await sql.changeStep(
      tx,
      step,
      step.state === 'failed'
        ? { state: 'done', claim: true, kept_because, owner: 'us', next_try: null }
        : kept,
    )
    await record(tx, c, {
      at,
      type: 'step_rerouted',
      actor,
      data: { step: step.id, to: 'claim', reason: kept_because },
    })
  }
}
