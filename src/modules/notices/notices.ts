/**
 * Messages to people. `notify` renders them in the reader's language, seals them, and leaves a due row: the worker
 * sends after the commit. Only use-cases and the worker's own jobs call it.
 */
import { type Instant, plus } from '../../kernel/clock.ts'
import { type Bucket, bucketOf, newId, type Uuid } from '../../kernel/ids.ts'
import type { Lang } from '../../kernel/languages.ts'
import type { Message, MessageParams, Template } from '../../kernel/message.ts'
import type { ReaderLink } from '../../kernel/reader-links.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { openMany, type SealedAt, seal } from '../vault/vault.ts'
import { type Letter, openLetters, post } from './letters.ts'
import type { LetterLinks } from './links.ts'
import { readerLinks, withReaderLink } from './reader-links.ts'
import { render } from './render.ts'
import * as sql from './sql.ts'

export { type Channels, isSandbox, linkTo, reachableBy, useChannels } from './channels.ts'
export type { LetterLinks } from './links.ts'
export { FREEZE_LINK, OBJECTING_LINK, useReaderLinks } from './reader-links.ts'
export { partyIn, reasonWords } from './reasons.ts'
export { lettersIn } from './speaker.ts'

/** A contact that was replaced still gets what matters for this long: the thief may be the one who replaced it. */
const RECENT = '-P30D'

/** An address as identity knows it. */
export type Destination = {
  readonly kind: 'phone' | 'email'
  readonly address: string
  readonly blindIndex: Buffer
}

/** One message to one person: to the contacts in use, to those of the last 30 days as well, or to one of them. */
export type Notice<T extends Template = Template> = {
  [P in T]: {
    readonly person: Uuid
    readonly bucket: Bucket
    readonly template: P
    readonly params: MessageParams[P]
    readonly to?: 'all_recent' | Uuid
    /** What its reader can do at once; of the moment at which it is sent. */
    readonly links?: LetterLinks
    /** The same for contacts in use alone: one that was given up or lost lately may be in other hands. */
    readonly own?: LetterLinks
  }
}[T]

/** Seals and queues the messages, and says how many. Set-based, whatever their number. Whose contacts are erased gets none. */
export const notify = async (tx: Tx, notices: readonly Notice[]): Promise<number> => {
  if (notices.length === 0) return 0
  const at = await tx.now()
  const rows = await sql.addressesOf(tx, [...new Set(notices.map((n) => n.person))], plus(at, RECENT))
  const plain = await openMany(
    tx,
    rows.map((row) => ({ ...placeOf(row), sealed: row.address })),
  )
  const readings = notices.flatMap((notice) =>
    rows.flatMap((row, i) => {
      const address = plain[i]
      if (row.person !== notice.person || address === undefined || !isMeant(row, notice.to)) return []
      const told = [notice.params, linksFor(notice, row) ?? {}]
      return [{ notice, row, address, person: row.person, contact: row.contact, told }]
    }),
  )
  const own = await readerLinks(tx, readings, at)
  const letters = readings.map(({ notice, row, address }, i) =>
    letterTo(notice, { row, address, at, own: own[i] }),
  )
  await post(tx, letters, at)
  return letters.length
}

/** Whether `all_recent` of somebody are any at all. */
export const canReach = async (tx: Tx, person: Uuid): Promise<boolean> =>
  (await sql.addressesOf(tx, [person], plus(await tx.now(), RECENT))).length > 0

const isMeant = (row: sql.AddressRow, to: Notice['to']): boolean =>
  to === 'all_recent' || (to === undefined ? row.until === null : row.contact === to)

type Reader = {
  readonly row: sql.AddressRow
  readonly address: string
  readonly at: Instant
  readonly own: ReaderLink | undefined
}
const letterTo = <T extends Template>(notice: Notice<T>, { row, address, at, own }: Reader): Letter => ({
  id: newId(bucketOf(notice.person)),
  subject: notice.person,
  person: true,
  template: notice.template,
  channel: row.channel,
  language: row.language,
  blindIndex: row.blind_index,
  address,
  message: render(notice.template, withReaderLink(notice.params, own), {
    lang: row.language,
    links: withReaderLink(linksFor(notice, row), own),
    at,
    reportsUntil: own?.reportsUntil,
  }),
})

const linksFor = (
  { links, own }: Pick<Notice, 'links' | 'own'>,
  { until }: sql.AddressRow,
): LetterLinks | undefined => (own && until === null ? { ...links, ...own } : links)

/** One message to an address that is not (or not yet) the contact of a person; sealed under a key of the subject. */
export const notifyAddress = async <T extends Template>(
  tx: Tx,
  letter: {
    readonly subject: Uuid
    readonly to: Destination
    readonly language: Lang
    readonly template: T
    readonly params: MessageParams[T]
  },
): Promise<void> => {
  const { subject, to, language, template, params } = letter
  const at = await tx.now()
  const one: Letter = {
    id: newId(bucketOf(subject)),
    subject,
    person: false,
    template,
    channel: channelOf(to),
    language,
    blindIndex: to.blindIndex,
    address: to.address,
    message: render(template, params, { lang: language, at }),
  }
  await post(tx, [one], at)
}

export type NewAddress = {
  readonly contact: Uuid
  readonly person: Uuid
  readonly to: Destination
  readonly language: Lang
  readonly since: Instant
}

/** Tells notices of a new contact. Identity owns contacts; this is the copy that messages go by. */
export const addAddress = async (tx: Tx, { to, ...added }: NewAddress): Promise<void> => {
  const address = await seal(tx, { ...placeOf(added), text: to.address })
  await sql.insertAddress(tx, { ...added, address, channel: channelOf(to), blind_index: to.blindIndex })
}

/** That contact is not in use any more; for 30 days it still gets what goes to `all_recent`. */
export const endAddress = sql.endAddress

/** It hears nothing from now on: it may be a thief's. */
export const silenceAddress = sql.silenceAddress

/** What was given up lately is written to again, as what is in use. */
export const reviveAddress = sql.reviveAddress

/** Deletes what was sent to registrations that came to nothing. */
export const forgetSubjects = sql.dropMessagesOf

const channelOf = ({ kind }: Pick<Destination, 'kind'>): sql.Channel => (kind === 'phone' ? 'sms' : 'email')

const placeOf = ({ person, contact }: { person: Uuid; contact: Uuid }): SealedAt => ({
  person,
  class: 'contact',
  at: { table: 'notices.address', column: 'address', row: contact },
})

export type Received = {
  readonly id: Uuid
  readonly template: string
  readonly channel: sql.Channel
  readonly at: Instant
  readonly message: Message
}

/** What was sent to this address, newest first: the sandbox shows it instead of sending. */
export const inbox = async (q: Queryable, blindIndex: Buffer, limit = 50): Promise<Received[]> => {
  const rows = await sql.inboxOf(q, { blindIndex, limit })
  const letters = await openLetters(q, rows)
  return rows.flatMap(({ id, template, channel, created_at }, i) => {
    const message = letters[i]?.message
    return message ? [{ id, template, channel, at: created_at, message }] : []
  })
}
