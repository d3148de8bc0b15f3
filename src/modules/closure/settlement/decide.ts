/** What the operator decides about cases of a programme: each as its holder would, with the plan that is theirs. */
import { isAfter, minus } from '../../../kernel/clock.ts'
import { newId, type Uuid } from '../../../kernel/ids.ts'
import type { Way } from '../../../kernel/participant.ts'
import type { Actor } from '../../../kernel/usecase.ts'
import type { Tx } from '../../../platform/db/types.ts'
import type { Pack } from '../../policy/policy.ts'
import { holdAccounts, type WalletRow } from '../../wallets/wallets.ts'
import { type Accepted, acceptAll, coolOff, type Drafted } from '../acceptance/accept.ts'
import { type Situation, situations } from '../assessment/evaluate.ts'
import { quoteOrWhy } from '../assessment/quote.ts'
import { packOf, refOf } from '../case/case.ts'
import { flipsOf } from '../case/sheet-sql.ts'
import type { ClosureRow, Plan } from '../case/types.ts'
import { openUnitOfWork, type UnitOfWork } from '../case/unit-of-work.ts'
import { offer } from '../draft/prepare.ts'
import { closeAtOnce, endsAtOnce, type Held } from './at-once.ts'
import type { Closed } from './finish.ts'

export const PROGRAMME: Actor = { kind: 'system', name: 'programme' }

export type Decided = {
  readonly accepted: Accepted[]
  readonly closed: Closed[]
  /** Why a case could not be closed, as a code. */
  readonly residual: Map<Uuid, string>
}

/** A case and its wallet, both locked. */
export type Undecided = { readonly c: ClosureRow; readonly wallet: WalletRow }

/** The same about one case. */
export const decide = async (tx: Tx, one: Undecided): Promise<Decided> => {
  const unit = openUnitOfWork(tx, await tx.now())
  const decided = await decideAll(unit, [one])
  await unit.write()
  return decided
}

/** Accepted by the operator: with the holder's own plan, else to their oldest account, else kept as a claim. Or why not. */
export const decideAll = async (unit: UnitOfWork, cases: readonly Undecided[]): Promise<Decided> => {
  const decided: Decided = { accepted: [], closed: [], residual: new Map() }
  for (const some of Map.groupBy(cases, ({ c }) => `${c.pack} ${c.pack_version}`).values()) {
    const [first] = some
    if (first) await decideGroup(unit, { cases: some, pack: await packOf(unit.tx, first.c) }, decided)
  }
  return decided
}

type Group = { readonly cases: readonly Undecided[]; readonly pack: Pack }

const decideGroup = async (unit: UnitOfWork, { cases, pack }: Group, decided: Decided): Promise<void> => {
  const { tx, at } = unit
  const bucket = cases[0]?.c.bucket ?? 0
  const ids = cases.map(({ c }) => c.wallet)
  // Held before they are looked at: nothing comes in between the look and the fence, so one look is enough.
  await holdAccounts(tx, ids)
  const seen = await situations(
    tx,
    cases.map(({ c }) => refOf(c)),
    { pack, at },
  )
  const flips = await flipsOf(tx, { bucket, wallets: ids, at: minus(at, pack.review.flips_window) })
  const atOnce: Held[] = []
  const later: Drafted[] = []
  for (const { c, wallet } of cases) {
    const found = seen.get(c.wallet)
    if (!found) throw new Error(`wallet ${c.wallet} was asked for and not answered`)
    const often = flips.get(c.wallet) ?? 0
    const drafted = draftOf(c, { pack, situation: found, flips: often })
    if (typeof drafted === 'string') decided.residual.set(c.id, drafted)
    else if (wallet.state === 'open' && endsAtOnce({ ...drafted, found, flips: often, pack }))
      atOnce.push({ ...drafted, found, wallet })
    else later.push(drafted)
  }
  const terms = { on: 'decide', actor: PROGRAMME, pack, strength: 'strong', seen } as const
  const { closed, stayed } = await closeAtOnce(unit, atOnce, terms)
  const waiting = [...later, ...stayed].map(({ c, plan, quote }) => ({
    c: offer(unit, c, { plan, quote, actor: PROGRAMME }),
    quote,
  }))
  const accepted = waiting.length > 0 ? await acceptAll(unit, waiting, terms) : []
  decided.closed.push(...closed)
  decided.accepted.push(...accepted.map((one) => coolOff(unit, one)))
}

/** What a plan would do, or the code of what stands in the way. */
const draftOf = (
  c: ClosureRow,
  { pack, situation, flips }: { pack: Pack; situation: Situation; flips: number },
): Drafted | string => {
  const [blocking] = situation.obligations.filter((o) => o.blocks)
  if (blocking) return blocking.code
  let why = 'plan_incomplete'
  // A plan of the holder may have aged (its account is gone): the default one then.
  for (const plan of [...(c.plan ? [c.plan] : []), defaultPlan(situation)]) {
    const quote = quoteOrWhy({
      id: newId(c.bucket),
      closure: c,
      pack,
      plan,
      situation,
      flips,
      consent: false,
    })
    if (typeof quote !== 'string') return { c, plan, quote }
    why = quote
  }
  return why
}

const defaultPlan = ({ pockets, destinations, at }: Situation): Plan => {
  const [oldest] = destinations
    .filter((d) => d.usable && !isAfter(d.fullFrom, at))
    .toSorted((a, b) => rank(a.way) - rank(b.way) || Temporal.Instant.compare(a.verifiedAt, b.verifiedAt))
  return {
    payouts: pockets.map(({ currency }) =>
      oldest
        ? { currency, way: oldest.way, instrument: oldest.instrument }
        : { currency, way: 'claim', unasked: true },
    ),
  }
}

/** Their own account before where the money once came from. */
const rank = (way: Way): number => (way === 'own_account' ? 0 : 1)
