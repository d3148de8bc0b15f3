/** What the HTTP border asks of the modules before any use-case: who holds a token, what is closed, what is too old. */
import type { Db } from '../db/types.ts'
import { bearerActor, isAboutCase } from '../domain/closure/links.ts'
import { sessionActor } from '../domain/identity/sessions.ts'
import { delegateActor } from '../domain/mandates/authorisations.ts'
import { activeWindow, clientGate } from '../domain/operations/operations.ts'
import { operatorActor } from '../domain/support/operators.ts'
import { refuse } from '../errors.ts'
import type { Actor } from '../usecase.ts'
import { linkNeeded } from './claims/link-needed.ts'
import { mattersOf } from './support/matters.ts'
import { recordAct } from './support/record-act.ts'

/** Whoever comes with a link that is over has no sign-in to go back to. Refuses link_over. */
const bearer = async (db: Db, secret: string): Promise<Actor | undefined> => {
  const actor = await bearerActor(db, secret, linkNeeded)
  return !actor && (await isAboutCase(db, secret)) ? refuse('link_over') : actor
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
export const staff = { matters: mattersOf, record: recordAct }
