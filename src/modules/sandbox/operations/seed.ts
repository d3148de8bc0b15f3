/**
 * Brings the cast to life through the doors that everybody uses: four days ago they came, were checked, linked their
 * accounts and brought money in; then the clock moves, and what is young happens. No row is ever edited. Each step
 * notes what it did in its own transaction, so a seeding that was killed goes on.
 */

import { setTimeout as pause } from 'node:timers/promises'
import { type Instant, plus } from '../../../kernel/clock.ts'
import { advanceClock } from '../../../kernel/time/ticker.ts'
import type { Db } from '../../../platform/db/types.ts'
import { addOperator } from '../../support/support.ts'
import { CAST, type Member, STAFF } from '../cast.ts'
import { allFacts, endTurn, type Facts, giveBackTurn, saveFacts, takeTurn } from '../facts.ts'
import { offerInvestments } from './seed-offers.ts'
import {
  bringMoney,
  changeContact,
  enter,
  isVerified,
  linkLate,
  payLater,
  type Seeding,
} from './seed-steps.ts'

/** Old enough that every account is a destination (72 h), and no transfer of then still waits. */
const AGO = 'P4D'

/** Seeds once; later starts find it done. */
export const seedCast = async (seeding: Seeding): Promise<void> => {
  const turn = await takeTurn(seeding.db)
  if (turn === 'done' || turn === 'another') return
  try {
    await seed(seeding, turn.began)
  } catch (error) {
    await giveBackTurn(seeding.db)
    throw error
  }
}

const seed = async (seeding: Seeding, began: Instant): Promise<void> => {
  const { db } = seeding
  const members: readonly Member[] = CAST
  await addStaff(db)
  await offerInvestments(db)
  for (const member of members) await enter(db, member)
  await fund(
    db,
    members.filter((m) => !m.late),
  )
  await advanceClock(db, plus(began, AGO))
  const late = members.filter((m) => m.late)
  for (const member of late) await linkLate(db, member)
  await fund(db, late)
  for (const member of late) await changeContact(db, member)
  await payLater(seeding)
  await workOff(db)
  await endTurn(db)
}

const addStaff = async (db: Db): Promise<void> => {
  const known = await allFacts(db)
  for (const { id, name, roles } of STAFF) {
    if (known.has(id)) continue
    await db.tx(async (tx) => {
      const { token } = await addOperator(tx, { name, roles })
      await saveFacts(tx, { name: id, facts: { token }, at: await tx.now() })
    })
  }
}

/** The bank has checked the names, is asked for the money, and has answered. */
const fund = async (db: Db, members: readonly Member[]): Promise<void> => {
  await until(db, async (facts) => {
    const wallets = members.flatMap((m) => (m.account ? [facts.get(m.id)?.wallet ?? ''] : []))
    return isVerified(db, wallets)
  })
  for (const member of members) await bringMoney(db, member)
  await workOff(db)
}

/** Works off what is due now. */
const workOff = async (db: Db): Promise<void> => {
  await advanceClock(db, await db.now())
}

const TRIES = 100
const PAUSE_MS = 50

/** The worker of this or another process may hold a row that is due: its outcome is waited for, not its end. */
const until = async (
  db: Db,
  fact: (facts: ReadonlyMap<string, Facts>) => Promise<boolean>,
): Promise<void> => {
  const facts = await allFacts(db)
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    await workOff(db)
    if (await fact(facts)) return
    await pause(PAUSE_MS)
  }
  throw new Error('the sandbox cast could not be seeded: the simulated bank does not answer')
}
