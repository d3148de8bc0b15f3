/** What the operator decides about cases of a programme: each as its holder would, with the plan that is theirs. */
import { minus } from '../../clock.ts'
import type { Tx } from '../../db/types.ts'
import { newId, type Uuid } from '../../ids.ts'
import type { Way } from '../../participant.ts'
import type { Actor } from '../../usecase.ts'
import type { Pack } from '../policy/policy.ts'
import { type Accepted, type Accepting, acceptAll, coolOff } from './accept.ts'
import { closeAtOnce, endsAtOnce } from './at-once.ts'
import { packOf, refOf } from './case.ts'
import { type Situation, situations } from './evaluate.ts'
import type { Closed } from './finish.ts'
import { offer } from './prepare.ts'
import { quoteOrWhy } from './quote.ts'
import { openSheet, type Sheet } from './sheet.ts'
import { flipsOf } from './sheet-sql.ts'
import type { ClosureRow, Plan } from './types.ts'

export const PROGRAMME: Actor = { kind: 'system', name: 'programme' }

export type Decided = {
  readonly accepted: Accepted[]
  readonly closed: Closed[]
  /** Why a case could not be closed, as a code. */
  readonly residual: Map<Uuid, string>
}

/** The same about one case. */
export const decide = async (tx: Tx, c: ClosureRow): Promise<Decided> => {
  const sheet = openSheet(tx, await tx.now())
  const decided = await decideAll(sheet, [c])
  await sheet.write()
  return decided
}

/** Accepted by the operator: with the holder's own plan, else to their oldest account, else kept as a claim. Or why not. */
export const decideAll = async (sheet: Sheet, cases: readonly ClosureRow[]): Promise<Decided> => {
  const decided: Decided = { accepted: [], closed: [], residual: new Map() }
  for (const some of Map.groupBy(cases, (c) => `${c.pack} ${c.pack_version}`).values()) {
    const [first] = some
    if (first) await decideGroup(sheet, { cases: some, pack: await packOf(sheet.tx, first) }, decided)
  }
  return decided
}

type Group = { readonly cases: readonly ClosureRow[]; readonly pack: Pack }

const decideGroup = async (sheet: Sheet, { cases, pack }: Group, decided: Decided): Promise<void> => {
  const { tx, at } = sheet
  const bucket = cases[0]?.bucket ?? 0
  const found = await situations(tx, cases.map(refOf), { pack, at })
  const since = minus(at, pack.review.flips_window)
  const flips = await flipsOf(tx, { bucket, wallets: cases.map((c) => c.wallet), at: since })
  const atOnce: Accepting[] = []
  const later: Accepting[] = []
  for (const c of cases) {
    const situation = found.get(c.wallet)
    if (!situation) throw new Error(`wallet ${c.wallet} was asked for and not answered`)
    const offer = offerOf(sheet, c, { pack, situation })
    if (typeof offer === 'string') decided.residual.set(c.id, offer)
    else if (endsAtOnce({ ...offer, found: situation, flips: flips.get(c.wallet) ?? 0, pack }))
      atOnce.push(offer)
    else later.push(offer)
  }
  const terms = { on: 'decide', actor: PROGRAMME, pack, strength: 'strong' } as const
  const fenced = atOnce.length > 0 ? await acceptAll(sheet, atOnce, { ...terms, closing: 'settling' }) : []
  const sure = fenced.filter((one) => endsAtOnce({ ...one, flips: 0, pack }))
  const { closed, stayed } = await closeAtOnce(sheet, sure, pack)
  const waiting = later.length > 0 ? await acceptAll(sheet, later, terms) : []
  decided.closed.push(...closed)
  for (const one of [...waiting, ...stayed, ...fenced.filter((f) => !sure.includes(f))])
    decided.accepted.push(coolOff(sheet, one))
}

/** The case with its plan and quote, or the code of what stands in the way. */
const offerOf = (
  sheet: Sheet,
  c: ClosureRow,
  { pack, situation }: { pack: Pack; situation: Situation },
): Accepting | string => {
  const [blocking] = situation.obligations.filter((o) => o.blocks)
  if (blocking) return blocking.code
  let why = 'plan_incomplete'
  // A plan of the holder may have aged (its account is gone): the default one then.
  for (const plan of [...(c.plan ? [c.plan] : []), defaultPlan(situation)]) {
    const quote = quoteOrWhy({ id: newId(c.bucket), closure: c, pack, plan, situation })
    if (typeof quote !== 'string') return { c: offer(sheet, c, { plan, quote, actor: PROGRAMME }), quote }
    why = quote
  }
  return why
}

const defaultPlan = ({ pockets, destinations }: Situation): Plan => {
  const [oldest] = destinations
    .filter((d) => d.usable)
    .toSorted((a, b) => rank(a.way) - rank(b.way) || Temporal.Instant.compare(a.verifiedAt, b.verifiedAt))
  return {
    payouts: pockets.map(({ currency }) =>
      oldest ? { currency, way: oldest.way, instrument: oldest.instrument } : { currency, way: 'claim' },
    ),
  }
}

/** Their own account before where the money once came from. */
const rank = (way: Way): number => (way === 'own_account' ? 0 : 1)
