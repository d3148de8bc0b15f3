/**
 * Level 1: the holder's real name and document number, checked for form, date and check digit. What it is for: money
 * may go to accounts of the same name, and a person can be told from another after the wallet is closed.
 */

import { timingSafeEqual } from 'node:crypto'
import { type Instant, isBefore, zoneInUse } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import { mac } from '../../kernel/keys/keys.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { identityText } from '../../platform/receipts/subject.ts'
import { append } from '../audit/audit.ts'
import { blindIndex, open, openMany, type SealedAt, sealMany } from '../vault/vault.ts'
import {
  type DocumentType,
  documentForm,
  isIssuer,
  isSameDocument,
  isSameName,
  keptDocument,
  knownName,
  maskedDocument,
  maskedName,
  type NameFault,
  nameFault,
  parseDocument,
  parseName,
  writingsOf,
} from './rules.ts'
import * as sql from './sql.ts'

export { DOCUMENT_TYPES, type DocumentType } from './rules.ts'

const placeOf = (person: Uuid, column: 'real_name' | 'document'): SealedAt => ({
  person,
  class: 'identity_documents',
  at: { table: 'kyc.identity', column, row: person },
})

export type Declared = {
  readonly person: Uuid
  readonly realName: string
  readonly document: {
    readonly type: DocumentType
    readonly number: string
    /** ISO 3166-1 alpha-2: who issued a passport. */
    readonly country?: string | undefined
  }
  readonly at: Instant
}

/**
 * Declares an identity once; the same again changes nothing, and answers false. Refuses name_invalid, document_invalid,
 * identity_settled: a thief in a session must not become the payee by renaming the wallet.
 */
export const declareIdentity = async (tx: Tx, declared: Declared): Promise<boolean> => {
  const { person, at } = declared
  const { type } = declared.document
  const { name, number } = requireDeclarable(declared)
  const [realName, document] = await sealMany(tx, [
    { ...placeOf(person, 'real_name'), text: name },
    { ...placeOf(person, 'document'), text: number },
  ])
  if (!realName || !document) throw new Error('nothing was sealed')
  const index = documentIndex(type, number)
  const row = { person, level: 1, real_name: realName, document_type: type, document, document_index: index }
  const fresh = await sql.insertIdentity(tx, { ...row, verified_at: at, by_two: false })
  if (!fresh) await requireSame(tx, { person, name, type, number })
  else await note(tx, person, { type: 'identity.declared', data: { level: 1, document_type: type } })
  return fresh
}

type Event = { readonly type: string; readonly data: Readonly<Record<string, unknown>> }
const note = (tx: Tx, person: Uuid, event: Event) =>
  append(tx, [{ bucket: bucketOf(person), ref: person, ...event }])

/** KY7 Another name or document, which two people have seen. Refuses name_invalid, document_invalid. */
export const replaceIdentity = async (tx: Tx, declared: Declared): Promise<void> => {
  const { person, at } = declared
  const { type } = declared.document
  const { name, number } = requireDeclarable(declared)
  const [realName, document] = await sealMany(tx, [
    { ...placeOf(person, 'real_name'), text: name },
    { ...placeOf(person, 'document'), text: number },
  ])
  if (!realName || !document) throw new Error('nothing was sealed')
  const index = documentIndex(type, number)
  const row = { person, level: 1, real_name: realName, document_type: type, document, document_index: index }
  // No row of a name is ever changed: the former one is taken back.
  await sql.removeIdentity(tx, person)
  await sql.insertIdentity(tx, { ...row, verified_at: at, by_two: true })
  await note(tx, person, { type: 'identity.changed', data: { level: 1, document_type: type } })
}

/** As a letter shows a name that was typed. */
export const shownName = (typed: string): string => maskedName(parseName(typed) ?? typed)

/** Takes an identity back that was declared since then, not one that two people have seen; answers what it was, masked. */
export const withdrawDeclared = async (
  tx: Tx,
  person: Uuid,
  since: Instant,
): Promise<Identity | undefined> => {
  const known = await identityOf(tx, person)
  if (!known || known.byTwo || isBefore(known.verifiedAt, since)) return undefined
  await sql.removeIdentity(tx, person)
  await note(tx, person, { type: 'identity.withdrawn', data: { level: 0 } })
  return known
}

/** As it is kept. Refuses name_invalid, document_invalid. */
export const requireDeclarable = ({ realName, document, at }: Declared): { name: string; number: string } => {
  const { type, country } = document
  const name = requireName(realName)
  const today = at.toZonedDateTimeISO(zoneInUse()).toPlainDate().toString()
  const bare = parseDocument(type, document.number, today) ?? wrong('/document/number', AS_IN_DOCUMENT)
  const issuer = type === 'passport' ? country : undefined
  if (issuer !== undefined && !isIssuer(issuer)) wrong('/document/country', ISSUER)
  return { name, number: keptDocument(bare, issuer) }
}

const AS_IN_DOCUMENT = 'as it stands in the document'
const ISSUER =
  'the issuer: two letters of a country (ISO 3166-1), or an ICAO code such as UNO; of a travel document for refugees or stateless people (XXA, XXB, XXC) the state that issued it'

const wrong = (pointer: string, message: string): never =>
  refuse('document_invalid', { errors: [{ pointer, message }] })

/** What the field says, by the rule; `facts` say which character. */
const NAME_RULES: Readonly<Record<NameFault['rule'], string>> = {
  empty: 'has no letter',
  long: 'has more than 100 characters',
  digit: 'has a digit; a name is written in letters',
  sign: "has a sign that stands in no name; allowed are spaces and · . , ' / @ ( ) -",
  one_character: 'is one Chinese character alone; family name and given name are needed',
  order: 'has signs where letters are needed: it begins with a letter, and has letters between signs',
  mixed: 'mixes letters of alphabets that look alike in one word',
}

const requireName = (typed: string): string => {
  const fault = nameFault(typed)
  if (!fault) return parseName(typed) ?? typed
  const { rule } = fault
  return refuse('name_invalid', {
    errors: [{ pointer: '/real_name', message: NAME_RULES[rule] }],
    facts: { rule, ...('position' in fault ? { position: fault.position } : {}) },
  })
}

const documentIndex = (type: DocumentType, number: string): Buffer =>
  blindIndex('document', `${type}:${number}`)

const requireSame = async (
  tx: Tx,
  given: { person: Uuid; name: string; type: DocumentType; number: string },
): Promise<void> => {
  const { person } = given
  const [known] = await sql.identitiesOf(tx, [person])
  const [name, number] = known
    ? await openMany(tx, [
        { ...placeOf(person, 'real_name'), sealed: known.real_name },
        { ...placeOf(person, 'document'), sealed: known.document },
      ])
    : []
  const same =
    name !== undefined &&
    number !== undefined &&
    known?.document_type === given.type &&
    isSameDocument(number, given.number) &&
    isSameName(name, given.name)
  if (!same) refuse('identity_settled')
}

export type Identity = {
  readonly level: number
  readonly realName: string
  readonly documentType: DocumentType
  readonly document: string
  readonly verifiedAt: Instant
  /** Two people have seen the papers. */
  readonly byTwo: boolean
}

/** What is known, masked; undefined when nothing is, or it was erased. */
export const identityOf = async (q: Queryable, person: Uuid): Promise<Identity | undefined> => {
  const [row] = await sql.identitiesOf(q, [person])
  if (!row) return undefined
  const [name, number] = await openMany(q, [
    { ...placeOf(person, 'real_name'), sealed: row.real_name },
    { ...placeOf(person, 'document'), sealed: row.document },
  ])
  if (name === undefined || number === undefined) return undefined
  const { level, document_type: documentType, verified_at: verifiedAt, by_two: byTwo } = row
  const masked = { realName: maskedName(name), document: maskedDocument(number) }
  return { level, ...masked, documentType, verifiedAt, byTwo }
}

/** Everybody who declared the same document, this person too; locked, so that two of them at once are one after the other. */
export const lockSameDocument = async (tx: Tx, person: Uuid): Promise<readonly Uuid[]> => {
  const [row] = await sql.identitiesOf(tx, [person])
  return row ? sql.lockDocument(tx, row.document_index) : []
}

/** The real names of these people in clear, for masking and comparing alone; whoever declared none, or was erased, has none. */
export const realNamesOf = async (
  q: Queryable,
  persons: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, string>> => {
  if (persons.length === 0) return new Map()
  const rows = await sql.identitiesOf(q, persons)
  const names = await openMany(
    q,
    rows.map((row) => ({ ...placeOf(row.person, 'real_name'), sealed: row.real_name })),
  )
  return new Map(
    rows.flatMap(({ person }, i) => {
      const name = names[i]
      return name === undefined ? [] : [[person, name] as const]
    }),
  )
}

/** The masked real names of these people; whoever declared none, or was erased, has none. */
export const maskedNamesOf = async (
  q: Queryable,
  persons: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, string>> =>
  new Map([...(await realNamesOf(q, persons))].map(([person, name]) => [person, maskedName(name)]))

/** The same for readers who are in a relation with them. */
export const knownNamesOf = async (
  q: Queryable,
  persons: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, string>> =>
  new Map([...(await realNamesOf(q, persons))].map(([person, name]) => [person, knownName(name)]))

/** The real name in clear, for a rail's name check alone; undefined at level 0. */
export const realNameOf = async (q: Queryable, person: Uuid): Promise<string | undefined> => {
  const [row] = await sql.identitiesOf(q, [person])
  return row && open(q, { ...placeOf(person, 'real_name'), sealed: row.real_name })
}

/** Which of these people have this name; whoever declared none has not. */
export const sameName = async (
  q: Queryable,
  persons: readonly Uuid[],
  name: string,
): Promise<ReadonlyMap<Uuid, boolean>> => {
  const rows = await sql.identitiesOf(q, persons)
  const names = await openMany(
    q,
    rows.map((row) => ({ ...placeOf(row.person, 'real_name'), sealed: row.real_name })),
  )
  const same = new Map(rows.map((row, i) => [row.person, isSameName(names[i] ?? '', name)]))
  return new Map(persons.map((person) => [person, same.get(person) ?? false]))
}

/** Identity level of each: 0 or 1. */
export const levelsOf = async (
  q: Queryable,
  persons: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, number>> => {
  const levels = new Map((await sql.identitiesOf(q, persons)).map((row) => [row.person, row.level]))
  return new Map(persons.map((person) => [person, levels.get(person) ?? 0]))
}

/**
 * Whether somebody who names this real name and document is that person, against the sealed data; false when it was
 * erased. Both comparisons are made, whatever the first says.
 */
export const isPerson = async (
  q: Queryable,
  person: Uuid,
  given: { readonly realName: string; readonly documentNumber: string },
): Promise<boolean> => {
  const [row] = await sql.identitiesOf(q, [person])
  const known = row && (await open(q, { ...placeOf(person, 'document'), sealed: row.document }))
  const named = (await sameName(q, [person], given.realName)).get(person) === true
  const macOf = (text: string) => mac('kyc.match', text)
  const written = macOf(documentForm(given.documentNumber))
  const documented = writingsOf(known ?? '')
    .map((one) => timingSafeEqual(macOf(one), written))
    .includes(true)
  return known !== undefined && named && documented
}

/** Name and document of each as their papers commit to it (`receipts/subject.ts`); who declared none is missing. */
export const declaredOf = async (
  q: Queryable,
  persons: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, string>> => {
  if (persons.length === 0) return new Map()
  const rows = await sql.identitiesOf(q, persons)
  const texts = await openMany(
    q,
    rows.flatMap((row) => [
      { ...placeOf(row.person, 'real_name'), sealed: row.real_name },
      { ...placeOf(row.person, 'document'), sealed: row.document },
    ]),
  )
  return new Map(
    rows.flatMap(({ person }, i) => {
      const [name, kept] = [texts[2 * i], texts[2 * i + 1]]
      const [document] = kept === undefined ? [] : writingsOf(kept)
      return name === undefined || document === undefined ? [] : [[person, identityText({ name, document })]]
    }),
  )
}
