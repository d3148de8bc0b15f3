/**
 * The statement a proof is bound to: made by the server, shown to the holder, hashed into the challenge, and made
 * again by the act itself. Any difference voids the proof.
 */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../platform/receipts/canonical.ts'

export type Statement = Readonly<Record<string, unknown>>

/** The one text of a statement. Throws `NotCanonical` for values that could be read in two ways. */
export const canonical = (statement: Statement): string => canonicalJson(statement)

/** SHA-256 of the canonical text, in hex. */
export const statementHash = (statement: Statement): string =>
  createHash('sha256').update(canonical(statement)).digest('hex')
