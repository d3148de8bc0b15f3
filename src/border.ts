/** What the HTTP border asks of the modules before any use-case: who holds a token, what is closed, what is too old. */

import { isoOf } from './kernel/clock.ts'
import { refuse } from './kernel/errors.ts'
import type { Actor } from './kernel/usecase.ts'
import { linkNeeded } from './modules/claims/operations/claims.ts'
import { bearerActor, endedByFreeze, isAboutCase } from './modules/closure/closure.ts'
import { endSessionOf, frozenSince, sessionActor } from './modules/identity/identity.ts'
import { delegateActor } from './modules/mandates/mandates.ts'
import { activeWindow, clientGate } from './modules/operations/operations.ts'
import { mattersOf, recordAct } from './modules/support/operations/support.ts'
import { operatorActor, recordStaffLimited, recordStaffRead } from './modules/support/support.ts'
import type { Db } from './platform/db/types.ts'

/** Whoever comes with a link that is over has no sign-in to go back to. Refuses link_frozen, link_over. */
const bearer = async (db: Db, secret: string): Promise<Actor | undefined> => {
  const actor = await bearerActor(db, secret, linkNeeded)
  if (actor) return actor
  const person = await endedByFreeze(db, secret)
  const since = person && (await frozenSince(db, person))
  if (since) refuse('link_frozen', { facts: { frozen_since: isoOf(since) } })
  return (await isAboutCase(db, secret)) ? refuse('link_over') : undefined
}

/** Look-ups of a token by kind of actor; undefined = not one of these. */
export const finders = {
  holder: sessionActor,
  operator: operatorActor,
  bearer,
  delegate: delegateActor,
}

/** Announced work and client versions. */
export const doors = { clientGate, activeWindow }

/** Whose matters staff touch, and who did what. */
export const staff = {
  matters: mattersOf,
  record: recordAct,
  read: recordStaffRead,
  limited: recordStaffLimited,
}

/** The session that a cookie named before another took its place. */
export const sessions = { end: endSessionOf }
