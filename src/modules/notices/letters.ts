/** A message on its way into and out of its sealed row. */
import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import { mac, openBytes, sealBytes } from '../../kernel/keys/keys.ts'
import type { Message } from '../../kernel/message.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { openMany, type SealedAt, sealMany } from '../vault/vault.ts'
import * as sql from './sql.ts'

/** The due kind of a message; `send.ts` handles it. */
export const NOTICE_SEND = 'notice.send'

export type Letter = {
  readonly id: Uuid
  /** A person, or a registration that has no person yet. */
  readonly subject: Uuid
  readonly person: boolean
  readonly template: string
  readonly channel: sql.Channel
  readonly language: sql.AddressRow['language']
  readonly blindIndex: Buffer
  readonly address: string
  readonly message: Message
}

type Column = 'address' | 'content'

const placeOf = ({ subject, id }: { subject: Uuid; id: Uuid }, column: Column): SealedAt => ({
  person: subject,
  class: 'communications',
  at: { table: 'notices.message', column, row: id },
})

/** Who is no person yet has no key in the vault: theirs is derived, and the row is deleted with the registration. */
const subjectKey = (subject: Uuid): Buffer => mac('notices.subject', subject)
const subjectPlace = (id: Uuid, column: Column): string => `notices.message/${column}/${id}`

/** Seals and stores the letters and leaves a due row for each. */
export const post = async (tx: Tx, letters: readonly Letter[], at: Instant): Promise<void> => {
  if (letters.length === 0) return
  const addresses = await sealColumn(tx, letters, 'address', (letter) => letter.address)
  const contents = await sealColumn(tx, letters, 'content', (letter) => JSON.stringify(letter.message))
  const rows = letters.map((letter) => ({
    ...letter,
    bucket: bucketOf(letter.subject),
    address: sealedOf(addresses, letter),
    content: sealedOf(contents, letter),
  }))
  await sql.insertMessages(tx, rows, at)
  await schedule(
    tx,
    rows.map(({ bucket, id }) => ({ bucket, kind: NOTICE_SEND, ref: id, dueAt: at })),
  )
}

const sealColumn = async (
  tx: Tx,
  letters: readonly Letter[],
  ...[column, textOf]: [Column, (letter: Letter) => string]
): Promise<ReadonlyMap<Uuid, Buffer>> => {
  const people = letters.filter((letter) => letter.person)
  const sealed = await sealMany(
    tx,
    people.map((l) => ({ ...placeOf(l, column), text: textOf(l) })),
  )
  const others = letters
    .filter((letter) => !letter.person)
    .map((l): [Uuid, Buffer] => [
      l.id,
      sealBytes(subjectKey(l.subject), Buffer.from(textOf(l)), subjectPlace(l.id, column)),
    ])
  return new Map([...people.map((l, i): [Uuid, Buffer] => [l.id, sealed[i] ?? Buffer.alloc(0)]), ...others])
}

const sealedOf = (sealed: ReadonlyMap<Uuid, Buffer>, { id }: Letter): Buffer => {
  const found = sealed.get(id)
  if (!found) throw new Error(`message ${id} was not sealed`)
  return found
}

/** Messages in clear, each undefined when its content or its key is gone; the keys of all are fetched together. */
export const openLetters = async (
  q: Queryable,
  rows: readonly sql.MessageRow[],
): Promise<({ readonly address: string; readonly message: Message } | undefined)[]> => {
  const addresses = await openColumn(q, rows, 'address')
  const contents = await openColumn(q, rows, 'content')
  return rows.map(({ id }) => {
    const [address, content] = [addresses.get(id), contents.get(id)]
    return address === undefined || content === undefined
      ? undefined
      : { address, message: JSON.parse(content) }
  })
}

const openColumn = async (
  q: Queryable,
  rows: readonly sql.MessageRow[],
  column: Column,
): Promise<ReadonlyMap<Uuid, string | undefined>> => {
  const there = rows.flatMap((row) => (row[column] ? [{ ...row, sealed: row[column] }] : []))
  const people = there.filter(({ person }) => person)
  const texts = await openMany(
    q,
    people.map((row) => ({ ...placeOf(row, column), sealed: row.sealed })),
  )
  const others = there
    .filter(({ person }) => !person)
    .map(({ id, subject, sealed }): [Uuid, string] => [
      id,
      openBytes(subjectKey(subject), sealed, subjectPlace(id, column)).toString(),
    ])
  return new Map([...people.map(({ id }, i): [Uuid, string | undefined] => [id, texts[i]]), ...others])
}
