/**
 * Who decided what whom had asked for. S12: two people who always agree with each other are one; the report says how often,
 * over how much money and how fast each pair decided, so that somebody else can ask.
 */
import type { Uuid } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import * as sql from './pairs-sql.ts'

export type { Period } from './pairs-sql.ts'

/** The rows of each pair and kind with what it agreed to, by currency in minor units. Reading it is recorded. */
export const pairsOf = async (tx: Tx, period: sql.Period, by: Uuid) => {
  const rows = await sql.pairsDecided(tx, period)
  const sums = Map.groupBy(await sql.sumsAgreed(tx, period), keyOf)
  await append(tx, [
    { bucket: 0, type: 'operator.pairs_read', ref: by, data: { by, from: period.from.toString(), until: period.until.toString() } },
  ]) // biome-ignore format: one leaf
  return rows.map((row) => ({ ...row, sums: sums.get(keyOf(row)) ?? [] }))
}

const keyOf = ({ proposer, decider, kind }: { proposer: Uuid; decider: Uuid; kind: string }): string =>
  `${proposer} ${decider} ${kind}`
