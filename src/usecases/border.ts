/** What the HTTP border asks of the modules before any use-case: who holds a token, what is closed, what is too old. */
import { bearerActor } from '../domain/closure/links.ts'

/** Look-ups of a token by kind of actor; undefined = not one of these. */
export const finders = { bearer: bearerActor }

/** Announced work and client versions. */
export const doors = {
  clientGate: async () => ({ verdict: 'current' as const }),
  activeWindow: async () => undefined,
}
