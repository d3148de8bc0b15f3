/**
 * Once a day the bank is asked for its file and its balance. The row asks again every hour until both are there and can
 * be read; a matched day opens the next one. Nothing is called inside a transaction.
 */

import { Refusal } from '../../kernel/errors.ts'
import { type DueRow, effect, type Handler, job, type Outcome } from '../../kernel/handler.ts'
import type { Tx } from '../../platform/db/types.ts'
import type { DayFile, Rail, RailDay, SafeguardingAnswer } from '../../platform/rails/rail.ts'
import { defaultPack } from '../policy/policy.ts'
import { beginDays, dayToFetch, FETCH, type NoFile, noFile, takeFile } from './days.ts'
import { handOut } from './operations/hand-out.ts'

const BEGIN_MS = 10 * 60_000
/** A day's file is larger than an answer to a payment. */
const DEADLINE_MS = 60_000

type Brought = { readonly file: DayFile; readonly kept: SafeguardingAnswer }

const fetchDay = (rail: Rail) =>
  effect<RailDay, Brought>({
    kind: FETCH,
    deadlineMs: DEADLINE_MS,
    claim: async (tx, row) => {
      const day = await dayToFetch(tx, dateOf(row))
      return day ? { date: day.day, from: day.starts_at, to: day.ends_at } : null
    },
    call: async (day) => ({ file: await rail.dailyFile(day), kept: await rail.safeguarding(day) }),
    record: (tx, row, brought) => recorded(tx, dateOf(row), brought),
    unknown: (tx, row) => nothing(tx, dateOf(row), { why: 'silent' }),
  })

const dateOf = ({ payload }: DueRow): string => {
  if (typeof payload.day !== 'string') throw new Error('a fetch names its day')
  return payload.day
}

const recorded = async (tx: Tx, date: string, { file, kept }: Brought): Promise<Outcome> => {
  if (file.outcome !== 'file' || kept.outcome !== 'balances') return nothing(tx, date, { why: 'silent' })
  const balances = new Map(kept.balances.map(({ currency, amount }) => [currency, amount]))
  try {
    const zone = defaultPack().time_zone
    await handOut(tx, await takeFile(tx, { date, text: file.text, balances, zone }))
    return 'done'
  } catch (error) {
    // Thrown before anything was written: a file is read as a whole or not at all.
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'bank_file_conflict') return 'done'
    const [first] = error.detail.errors ?? []
    const where = first ? `${first.pointer}: ${first.message}` : ''
    return nothing(tx, date, { why: 'unreadable', code: error.code, first: where })
  }
}

const nothing = async (tx: Tx, date: string, no: NoFile): Promise<Outcome> => {
  const { again, fresh } = await noFile(tx, date, no)
  await handOut(tx, fresh)
  return { again }
}

export const reconciliationHandlers = (rail: Rail): readonly Handler[] => [
  fetchDay(rail),
  job({
    name: 'reconciliation.begin',
    everyMs: BEGIN_MS,
    run: (db) => db.tx((tx) => beginDays(tx, defaultPack().time_zone)),
  }),
]
