/** What time does to investments: their holders are told some days before the end, and on the day it is paid back. */
import { timerForEach } from '../../kernel/handler.ts'
import { MATURITY, NOTICE } from './investments.ts'
import { announce, mature } from './maturity.ts'
import { tellAnnounced, tellMatured } from './operations/tell.ts'

export const notices = timerForEach(NOTICE, async (tx, row) => {
  const announced = await announce(tx, row.ref)
  if (announced) await tellAnnounced(tx, announced)
})

export const maturities = timerForEach(MATURITY, async (tx, row) => {
  const matured = await mature(tx, row.ref)
  if (matured) await tellMatured(tx, matured)
})
