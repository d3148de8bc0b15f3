/** Every statement against the schema `notices`. */
import type { Instant } from '../../kernel/clock.ts'
import { type Bucket, bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { Lang } from '../../kernel/languages.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'

export type Channel = 'sms' | 'email'

export type AddressRow = {
  readonly contact: Uuid
  readonly person: Uuid
  readonly channel: Channel
  readonly address: Buffer
  readonly blind_index: Buffer
  readonly language: Lang
  readonly until: Instant | null
}

export const insertAddress = async (
  tx: Tx,
  row: Omit<AddressRow, 'until'> & { readonly since: Instant },
): Promise<void> => {
  await tx.query(
    {
      name: 'notices.insert_address',
      text: `INSERT INTO notices.address (contact, person, channel, address, blind_index, language, since, bucket)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    },
    [row.contact, row.person, row.channel, row.address, row.blind_index, row.language, row.since,
      bucketOf(row.contact)],
  ) // biome-ignore format: the columns
}

export const endAddress = async (tx: Tx, contact: Uuid, at: Instant): Promise<void> => {
  await tx.query(
    'UPDATE notices.address SET until = $3 WHERE contact = $1 AND bucket = $2 AND until IS NULL',
    [contact, bucketOf(contact), at],
  )
}

/** It hears nothing more, not even what contacts of the last days do. */
export const silenceAddress = async (tx: Tx, contact: Uuid): Promise<void> => {
  await tx.query(`UPDATE notices.address SET until = 'epoch' WHERE contact = $1 AND bucket = $2`, [
    contact,
    bucketOf(contact),
  ])
}

/** In use again, as if it had never been given up. */
export const reviveAddress = async (tx: Tx, contact: Uuid): Promise<void> => {
  await tx.query('UPDATE notices.address SET until = NULL WHERE contact = $1 AND bucket = $2', [
    contact,
    bucketOf(contact),
  ])
}

/** Addresses of these people that are in use, or were until `since` or later. */
export const addressesOf = (q: Queryable, persons: readonly Uuid[], since: Instant): Promise<AddressRow[]> =>
  q.query<AddressRow>(
    {
      name: 'notices.addresses',
      text: `SELECT contact, person, channel, address, blind_index, language, until FROM notices.address
              WHERE person = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND (until IS NULL OR until >= $3)
              ORDER BY since, contact`,
    },
    [persons, [...new Set(persons.map(bucketOf))], since],
  )

export type NewMessage = {
  readonly id: Uuid
  readonly subject: Uuid
  readonly person: boolean
  readonly bucket: Bucket
  readonly template: string
  readonly channel: Channel
  readonly language: Lang
  readonly address: Buffer
  readonly content: Buffer
  readonly blindIndex: Buffer
}

export const insertMessages = async (tx: Tx, rows: readonly NewMessage[], at: Instant): Promise<void> => {
  await tx.query(
    {
      name: 'notices.insert_messages',
      text: `INSERT INTO notices.message
               (id, subject, person, bucket, template, channel, language, address, content, blind_index, created_at)
             SELECT m.*, $11::timestamptz
               FROM unnest($1::uuid[], $2::uuid[], $3::boolean[], $4::smallint[], $5::text[], $6::text[], $7::text[],
                           $8::bytea[], $9::bytea[], $10::bytea[]) AS m`,
    },
    [
      rows.map((m) => m.id), rows.map((m) => m.subject), rows.map((m) => m.person), rows.map((m) => m.bucket),
      rows.map((m) => m.template), rows.map((m) => m.channel), rows.map((m) => m.language), rows.map((m) => m.address),
      rows.map((m) => m.content), rows.map((m) => m.blindIndex), at,
    ],
  ) // biome-ignore format: the columns
}

export type MessageRow = {
  readonly id: Uuid
  readonly subject: Uuid
  readonly person: boolean
  readonly template: string
  readonly channel: Channel
  readonly language: Lang
  readonly address: Buffer | null
  readonly content: Buffer | null
  readonly state: 'queued' | 'sent' | 'failed'
  readonly created_at: Instant
}

const MESSAGE = 'id, subject, person, template, channel, language, address, content, state, created_at'

export const messageById = async (q: Queryable, id: Uuid): Promise<MessageRow | undefined> => {
  const [row] = await q.query<MessageRow>(
    { name: 'notices.by_id', text: `SELECT ${MESSAGE} FROM notices.message WHERE id = $1 AND bucket = $2` },
    [id, bucketOf(id)],
  )
  return row
}

/** Newest first. Spans buckets: the sandbox inbox alone asks. */
export const inboxOf = (
  q: Queryable,
  { blindIndex, limit }: { blindIndex: Buffer; limit: number },
): Promise<MessageRow[]> =>
  q.query<MessageRow>(
    `SELECT ${MESSAGE} FROM notices.message WHERE blind_index = $1 ORDER BY created_at DESC, id DESC LIMIT $2`,
    [blindIndex, limit],
  )

/** A sent message keeps its row; what it said goes when `forget` is set. */
export const markMessage = async (
  tx: Tx,
  to: { id: Uuid; state: 'sent' | 'failed'; at: Instant; forget: boolean },
): Promise<void> => {
  await tx.query(
    {
      name: 'notices.mark',
      text: `UPDATE notices.message
                SET state = $3, sent_at = $4,
                    content = CASE WHEN $5 THEN NULL ELSE content END,
                    address = CASE WHEN $5 THEN NULL ELSE address END
              WHERE id = $1 AND bucket = $2`,
    },
    [to.id, bucketOf(to.id), to.state, to.at, to.forget],
  )
}

/** Removes what was said to somebody who never became a person. */
export const dropMessagesOf = async (tx: Tx, subjects: readonly Uuid[]): Promise<void> => {
  await tx.query(
    `DELETE FROM notices.message WHERE subject = ANY($1::uuid[]) AND bucket = ANY($2::smallint[]) AND NOT person`,
    [subjects, [...new Set(subjects.map(bucketOf))]],
  )
}
