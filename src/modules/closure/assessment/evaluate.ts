/**
 * C2 Every obligation of every participant in one answer, never only the first; a participant that fails to
 *    answer, or answers what no rule is about, blocks (`partner.unreachable`): never taken for "nothing found".
 * C3 Severity and legal basis come from the pack, never from code.
 * C29 What others can make at will (`obligation-makers.ts`) blocks nothing and binds nobody: the plan gives it back.
 */
import { type Instant, isAfter, latest, plus } from '../../../kernel/clock.ts'
import { deriveId, type Uuid } from '../../../kernel/ids.ts'
import {
  type Destination,
  type Drawn,
  type Finding,
  OBLIGATION_CODES,
  type Participant,
  type PlannedStep,
  type Pocket,
  participants,
  type WalletRef,
} from '../../../kernel/participant.ts'
import { metrics } from '../../../kernel/watch/metrics.ts'
import { madeByOthers } from '../../../obligation-makers.ts'
import { schedule } from '../../../platform/db/due.ts'
import { withQueryCache } from '../../../platform/db/once.ts'
import { isOfDatabase } from '../../../platform/db/savepoint.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import type { Pack } from '../../policy/policy.ts'
import { shortOf } from './quote.ts'

export type Obligation = Finding & {
  readonly participant: string
  readonly severity: 'blocking' | 'survives' | 'consequence'
  /** Confirmation is refused while it is there. What the plan clears does not block. */
  readonly blocks: boolean
}

export type UsableDestination = Destination & {
  readonly usableFrom: Instant
  /** Before, it takes no more than an account that is new takes in a day: a closing is no way round that. */
  readonly fullFrom: Instant
  readonly usable: boolean
}

export type Situation = {
  readonly at: Instant
  readonly obligations: readonly Obligation[]
  readonly pockets: readonly Pocket[]
  readonly destinations: readonly UsableDestination[]
  /** What the plan would do before the money leaves, in the order of the participants. */
  readonly steps: readonly ParticipantStep[]
}

export type ParticipantStep = PlannedStep & { readonly participant: string }

/** How each wallet of the set stands. One round of set-based queries per participant. */
export const situations = async (
  q: Queryable,
  wallets: readonly WalletRef[],
  context: { readonly pack: Pack; readonly at: Instant },
): Promise<ReadonlyMap<Uuid, Situation>> => {
  // Several questions to one participant, and sometimes several participants, rest on the same rows.
  const round = withQueryCache(q)
  const answers: Answer[] = []
  for (const participant of participants())
    answers.push(await ask(round, participant, { wallets, at: context.at }))
  await tellOf(q, answers, wallets)
  return new Map(wallets.map((w) => [w.wallet, situationOf(w, answers, context)]))
}

/** The situation of one wallet: a set of one. */
export const situation = async (
  q: Queryable,
  wallet: WalletRef,
  context: { readonly pack: Pack; readonly at: Instant },
): Promise<Situation> => {
  const found = (await situations(q, [wallet], context)).get(wallet.wallet)
  if (!found) throw new Error('a wallet was asked for and not answered')
  return found
}

/** What lies in the wallet now, and nothing else of its situation. Throws when whoever keeps the money does not answer. */
export const pocketsNow = async (
  q: Queryable,
  wallet: WalletRef,
  at: Instant,
): Promise<readonly Pocket[]> => {
  const found: Pocket[] = []
  for (const participant of participants())
    found.push(...((await participant.pockets?.(q, [wallet], at))?.get(wallet.wallet) ?? []))
  return found
}

/** What others took from it since, and what came in. Throws when whoever keeps the money does not answer. */
export const drawnSince = async (
  q: Queryable,
  wallet: WalletRef,
  since: Instant,
): Promise<readonly Drawn[]> => {
  const found: Drawn[] = []
  for (const participant of participants())
    found.push(...((await participant.drawn?.(q, wallet, since)) ?? []))
  return found
}

type Answer = {
  readonly name: string
  readonly findings: ReadonlyMap<Uuid, readonly Finding[]>
  readonly pockets: ReadonlyMap<Uuid, readonly Pocket[]>
  readonly destinations: ReadonlyMap<Uuid, readonly Destination[]>
  readonly steps: ReadonlyMap<Uuid, readonly PlannedStep[]>
  readonly silent?: true
}

const ask = async (
  q: Queryable,
  participant: Participant,
  { wallets, at }: { wallets: readonly WalletRef[]; at: Instant },
): Promise<Answer> => {
  const { name } = participant.describe()
  const none = new Map()
  try {
    return {
      name,
      findings: known(await participant.obligations(q, wallets, at)),
      pockets: (await participant.pockets?.(q, wallets, at)) ?? none,
      destinations: (await participant.destinations?.(q, wallets, at)) ?? none,
      steps: (await participant.quote?.(q, wallets, at)) ?? none,
    }
  } catch (error) {
    if (brokeTransaction(q, error)) throw error
    metrics.unanswered(name)
    const findings = unreachable(wallets, name)
    return { name, findings, pockets: none, destinations: none, steps: none, silent: true }
  }
}

/** Due row about a participant that did not answer: the worker makes it somebody's work, one task for one outage. */
export const UNREACHABLE = 'participant.unreachable'
export const participantRef = (name: string): Uuid => deriveId(0, 'participant', name)

/**
 * Whoever only reads writes nothing; whoever asks to close does, and so does every later look at the case. One of the wallets
 * goes with it: about that one the part is asked again until it answers.
 */
const tellOf = async (
  q: Queryable,
  answers: readonly Answer[],
  [first]: readonly WalletRef[],
): Promise<void> => {
  const silent = answers.filter((a) => a.silent)
  if (silent.length === 0 || !first || !isTx(q)) return
  const dueAt = await q.now()
  const payload = { wallet: first.wallet }
  await schedule(
    q,
    silent.map(({ name }) => ({ bucket: 0, kind: UNREACHABLE, ref: participantRef(name), dueAt, payload })),
  )
}

const isTx = (q: Queryable): q is Tx => 'kind' in q && q.kind === 'tx'

/** A finding that no rule of a pack is about cannot be weighed: it blocks, like no answer at all. */
const known = (found: Answer['findings']): Answer['findings'] => {
  for (const findings of found.values())
    for (const { code } of findings)
      if (!OBLIGATION_CODES.includes(code)) throw new Error(`${code} is no obligation that a pack knows`)
  return found
}

/**
 * A statement that fails aborts the transaction it stands in: the whole of it is rolled back (and run again, if the
 * cause passes). It must never be read as an answer, or a deadlock would reach the holder as a changed quote.
 */
const brokeTransaction = (q: Queryable, error: unknown): boolean => isTx(q) && isOfDatabase(error)

const unreachable = (wallets: readonly WalletRef[], name: string): ReadonlyMap<Uuid, readonly Finding[]> =>
  new Map(
    wallets.map((w) => [
      w.wallet,
      [
        {
          code: 'partner.unreachable',
          object: { kind: 'participant', ref: deriveId(w.bucket, 'participant', name), label: name },
          who: 'us',
          clears: 'by_operator',
        },
      ],
    ]),
  )

const situationOf = (
  w: WalletRef,
  answers: readonly Answer[],
  { pack, at }: { pack: Pack; at: Instant },
): Situation => {
  const pockets = answers.flatMap((a) => a.pockets.get(w.wallet) ?? [])
  const destinations = answers
    .flatMap((a) => a.destinations.get(w.wallet) ?? [])
    .map((d) => {
      const usableFrom = plus(d.verifiedAt, pack.destination.min_age)
      const fullFrom = latest(usableFrom, plus(d.verifiedAt, pack.money_out.new_account_small))
      return { ...d, usableFrom, fullFrom, usable: !isAfter(usableFrom, at) }
    })
  const found = answers.flatMap((a) =>
    (a.findings.get(w.wallet) ?? []).map((finding) => ({
      participant: a.name,
      finding: sized(finding, pack),
    })),
  )
  const own = aboutDestinations(w, { pockets, destinations }).map((finding) => ({
    participant: 'closure',
    finding,
  }))
  const steps = answers.flatMap((a) =>
    (a.steps.get(w.wallet) ?? []).map((step) => ({ ...step, participant: a.name })),
  )
  const obligations = [...found, ...own].map(({ participant, finding }) => ({
    ...finding,
    participant,
    ...weigh(finding, pack),
  }))
  const plain = { at, obligations, pockets, destinations, steps }
  const short = shortOf(pack, plain)
  if (short.size === 0) return plain
  const real = obligations.map((o) => {
    if (!short.has(o.object.ref)) return o
    const finding = { ...o, clears: 'by_holder' as const }
    return { ...finding, ...weigh(finding, pack) }
  })
  return { ...plain, obligations: real }
}

/** A positive balance below the pack's threshold is dust: the same money, other choices. */
const sized = (finding: Finding, pack: Pack): Finding => {
  const { amount, currency } = finding.object
  if (finding.code !== 'balance.positive' || amount === undefined || currency === undefined) return finding
  const threshold = pack.dust.below[currency]
  return threshold !== undefined && amount < BigInt(threshold)
    ? { ...finding, code: 'balance.dust' }
    : finding
}

const aboutDestinations = (
  w: WalletRef,
  { pockets, destinations }: { pockets: readonly Pocket[]; destinations: readonly UsableDestination[] },
): Finding[] => {
  if (!pockets.some((p) => p.available > 0n)) return []
  if (destinations.length === 0)
    return [
      {
        code: 'destination.missing',
        object: { kind: 'wallet', ref: w.wallet },
        who: 'you',
        clears: 'by_holder',
        // The plan says where the money goes all the same, if only to a claim.
        costsNothing: true,
        remedy: { action: 'link_account', method: 'POST', href: `/v1/wallets/${w.wallet}/instruments` },
      },
    ]
  // One account may be a way out in two respects (one's own, and where the money came from): it is too new once.
  const tooNew = new Map(destinations.filter((d) => !d.usable).map((d) => [d.instrument, d]))
  return [...tooNew.values()].map((d) => ({
    code: 'destination.too_new',
    object: { kind: 'instrument', ref: d.instrument, label: d.label },
    who: 'you',
    clears: 'by_time',
    costsNothing: true,
    clearsAt: d.usableFrom,
  }))
}

const weigh = (finding: Finding, pack: Pack): Pick<Obligation, 'severity' | 'blocks'> => {
  const { severity } = pack.obligations[finding.code]
  const blocks = severity === 'blocking' && finding.clears !== 'by_plan' && !madeByOthers(finding.code)
  return { severity, blocks }
}
