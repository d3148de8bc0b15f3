/** What the vault promises, without a database: classes, places, blind indexes. */
import type { Uuid } from '../../kernel/ids.ts'
import { mac } from '../../kernel/keys/keys.ts'

/** Personal data fall into these classes; each has its own key per person and its own keeping time in the pack. */
export const CLASSES = [
  'contact', 'credentials', 'identity_documents', 'transactions', 'credit', 'devices_and_logs', 'communications',
  'preferences', 'case_evidence',
] as const // biome-ignore format: a list
export type RetentionClass = (typeof CLASSES)[number]

/** Where a sealed value stands. It opens nowhere else. */
export type Place = { readonly table: string; readonly column: string; readonly row: string }
export type SealedAt = { readonly person: Uuid; readonly class: RetentionClass; readonly at: Place }

/** Additional authenticated data of a value: a copy under another person, table, column or row does not open. */
export const placeOf = ({ person, class: of, at }: SealedAt): string =>
  JSON.stringify(['v1', person, of, at.table, at.column, at.row])

export const keyPlace = (person: Uuid, of: RetentionClass): string => JSON.stringify(['key', person, of])

/**
 * What is looked up without being readable. Names of people, birthdays and cities have none: too few values, so they
 * leak. What a merchant is called is no secret: every payer reads it.
 */
export type BlindKind =
  | 'phone'
  | 'email'
  | 'document'
  | 'account'
  | 'order_document'
  | 'trade_name'
  | 'bank_reference'

/** HMAC under a key per kind. The same normalised text always gives the same index. */
export const blindIndex = (kind: BlindKind, normalised: string): Buffer => mac(`blind/${kind}`, normalised)
