/**
 * How much has left an account at its holder's word today: pure. Under the account's lock, so that however many
 * requests come at once, on whatever rail, together they take no more than one after the other.
 */
import type { Instant } from '../../kernel/clock.ts'
import type { PostingRefusal, Spending } from '../../kernel/lane.ts'

/** Minor units; of another day than `spentOn` they count for nothing. */
export type Spent = {
  /** Calendar day, ISO; '' = never. */
  spentOn: string
  /** Without a proof, to others and to accounts too new to be trusted. */
  spentOnOthers: bigint
  /** Without a proof, to accounts of the holder's own. */
  spentOnOwn: bigint
  /** In all. */
  spent: bigint
  /** The most that the holder lets leave in a day, proof or not; null = no limit of their own. */
  readonly spendMost: bigint | null
  /** Takes its place … */
  readonly spendNext: bigint | null
  /** … from here on, in milliseconds of the epoch; null = nothing does. */
  readonly spendNextFrom: number | null
}

/** An account from which nothing has left. */
export const UNSPENT: Spent = {
  spentOn: '', spentOnOthers: 0n, spentOnOwn: 0n, spent: 0n, spendMost: null, spendNext: null, spendNextFrom: null,
} // biome-ignore format: one row

type Limited = Pick<Spent, 'spendMost' | 'spendNext' | 'spendNextFrom'>
type Counted = Omit<Spent, keyof Limited>
type Spends = Spending & { readonly amount: bigint; readonly day: string; readonly at: Instant }

/** The limit in force: a higher one that has waited long enough needs nobody to put it there. */
export const mostOf = ({ spendMost, spendNext, spendNextFrom }: Limited, at: Instant): bigint | null =>
  spendNextFrom !== null && at.epochMilliseconds >= spendNextFrom ? spendNext : spendMost

/** The account as it stands on that day. */
const on = (a: Spent, day: string): Counted =>
  a.spentOn === day ? a : { spentOn: day, spentOnOthers: 0n, spentOnOwn: 0n, spent: 0n }

export const spendingBars = (a: Spent, s: Spends): PostingRefusal | undefined => {
  const { spent, spentOnOthers, spentOnOwn } = on(a, s.day)
  const most = mostOf(a, s.at)
  if (!s.closing && most !== null && spent + s.amount > most) return 'day_limit'
  if (s.counts === 'proved') return undefined
  const before = s.counts === 'own' ? spentOnOwn : spentOnOthers
  return s.amount > s.each || before + s.amount > s.perDay ? 'proof_needed' : undefined
}

/** Counts it. The answer takes it back. */
export const spend = (a: Spent, s: Spends): (() => void) => {
  const before = { ...a }
  const { spent, spentOnOthers, spentOnOwn } = on(a, s.day)
  Object.assign(a, {
    spentOn: s.day,
    spent: s.closing ? spent : spent + s.amount,
    spentOnOthers: spentOnOthers + (s.counts === 'others' ? s.amount : 0n),
    spentOnOwn: spentOnOwn + (s.counts === 'own' ? s.amount : 0n),
  } satisfies Counted)
  return () => {
    const { spentOn, spent: was, spentOnOthers: others, spentOnOwn: own } = before
    Object.assign(a, { spentOn, spent: was, spentOnOthers: others, spentOnOwn: own })
  }
}

let last = { zone: '', at: 0, day: '' }

/** The day it is in a time zone. A batch asks many times for one moment. */
export const dayIn = (zone: string, at: Instant): string => {
  if (last.zone !== zone || last.at !== at.epochMilliseconds)
    last = {
      zone,
      at: at.epochMilliseconds,
      day: at.toZonedDateTimeISO(zone).toPlainDate().toString(),
    }
  return last.day
}
