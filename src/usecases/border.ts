/** What the HTTP border asks of the modules before any use-case: who holds a token, what is closed, what is too old. */
import type { Db } from '../db/types.ts'
import { bearerActor } from '../domain/closure/links.ts'
import { sessionActor } from '../domain/identity/sessions.ts'
import { delegateActor } from '../domain/mandates/authorisations.ts'
import { activeWindow, clientGate } from '../domain/operations/operations.ts'
import { operatorActor } from '../domain/support/operators.ts'
import { mattersOf } from './support/matters.ts'
import { recordAct } from './support/record-act.ts'
import { linkNeeded } from './claims/link-needed.ts'

/** Look-ups of a token by kind of actor; undefined = not one of these. */
export const finders = {
  holder: sessionActor,
  operator: operatorActor,
  bearer: (db: Db, secret: string) => bearerActor(db, secret, linkNeeded),
  delegate: delegateActor,
}

/** Announced work and client versions. */
export const doors = { clientGate, activeWindow }

/** Whose matters staff touch, and who did what. */
export const staff = { matters: mattersOf, record: recordAct }
