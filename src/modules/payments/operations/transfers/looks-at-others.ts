/**
 * P15 How somebody else's wallet stands is found out by trying to deal with it. What comes to nothing is counted against whoever
 * tries, by contact or by wallet number, on whichever way, before it is answered; beyond the day's number nothing is tried
 * any more. Whatever stands in the asker's own way comes first, and what comes of it costs money or is told.
 */
import { type Instant, isoOf, secondsBetween } from '../../../../kernel/clock.ts'
import { Refusal, type RefusalCode, refuse } from '../../../../kernel/errors.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import { orUndo } from '../../../../platform/db/savepoint.ts'
import { addToTally, dayOf, endOfDay, lockTally, readTally } from '../../../../platform/db/tally.ts'
import type { Db, Tx } from '../../../../platform/db/types.ts'
import { defaultPack } from '../../../policy/policy.ts'
import { find as findPayments } from '../../payments.ts'

const today = async (tx: Tx, wallet: Uuid) => {
  const { time_zone: zone, limits } = defaultPack()
  const at = await tx.now()
  const counted = { wallet, kind: 'lookup', day: dayOf(at, zone) }
  return { at, zone, counted, most: limits.failed_lookups.per_day }
}
type Today = Awaited<ReturnType<typeof today>>

const exhausted = ({ at, zone, most }: Omit<Today, 'counted'>): never => {
  const until: Instant = endOfDay(at, zone)
  const retryAfterSeconds = Math.max(1, secondsBetween(at, until))
  return refuse('lookups_exhausted', { retryAfterSeconds, facts: { most, until: isoOf(until) } })
}

/** Until this transaction has ended the wallet's looks come one after the other. `count` one that comes to nothing. */
export const lockLooks = async (tx: Tx, wallet: Uuid) => {
  const day = await today(tx, wallet)
  const vain = await lockTally(tx, day.counted)
  return {
    /** Refuses lookups_exhausted. */
    requireLeft: (): void => {
      if (vain >= day.most) exhausted(day)
    },
    count: (): Promise<void> => {
      watch(wallet)
      return addToTally(tx, day.counted)
    },
  }
}

/** Refuses lookups_exhausted instead of telling one too many, however many came at once. */
const countVain = async (tx: Tx, wallet: Uuid): Promise<void> => {
  const looks = await lockLooks(tx, wallet)
  looks.requireLeft()
  await looks.count()
}

const VAIN: readonly RefusalCode[] = ['recipient_unavailable', 'merchant_unknown']
const isVain = (error: unknown): error is Refusal => error instanceof Refusal && VAIN.includes(error.code)

/**
 * Runs what deals with somebody else's wallet. When nobody can be dealt with there, all that it wrote is undone, the look is
 * counted, and the refusal keeps the count. Refuses lookups_exhausted. `work` uses no savepoint.
 */
export const dealing = async <T>(tx: Tx, wallet: Uuid, work: () => Promise<T>): Promise<T> => {
  const day = await today(tx, wallet)
  if ((await readTally(tx, day.counted)) >= day.most) exhausted(day)
  const tried = await orUndo(tx, work, isVain)
  if ('value' in tried) return tried.value
  if (!isVain(tried.error)) throw tried.error
  await countVain(tx, wallet)
  throw new Refusal(tried.error.code, { ...tried.error.detail, commitOnRefusal: true })
}

/**
 * Wallets that looked in vain lately, in this process, the latest last. Only they are looked up before the
 * ledger lane is asked: a transfer that goes through costs no look-up. Whoever changes the process finds out one more.
 */
const watched = new Set<Uuid>()
const WATCHED = 10_000

const watch = (wallet: Uuid): void => {
  watched.delete(wallet)
  watched.add(wallet)
  const [oldest] = watched.size > WATCHED ? watched : []
  if (oldest !== undefined) watched.delete(oldest)
}

/** Before the ledger lane is asked; a transfer that was made is answered again. Refuses lookups_exhausted. */
export const mayTry = async (
  db: Db,
  { id, from }: { readonly id: Uuid; readonly from: Uuid },
): Promise<void> => {
  if (!watched.has(from)) return
  await db.tx(async (tx) => {
    const day = await today(tx, from)
    const vain = await readTally(tx, day.counted)
    if (vain === 0) watched.delete(from)
    if (vain >= day.most && (await findPayments(tx, [id])).length === 0) exhausted(day)
  })
}

/** After the ledger lane has refused. A contact was counted when it was looked up. */
export const countRefused = async (
  db: Db,
  { wallet, to }: { readonly wallet: Uuid; readonly to: object },
  refusal: Refusal,
): Promise<void> => {
  if (!isVain(refusal) || !('wallet' in to)) return
  await db.tx((tx) => countVain(tx, wallet))
}
