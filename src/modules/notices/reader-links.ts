/**
 * A link that freezes belongs to whoever reads it: each contact gets one of its own, so that its use says whose it was, and a
 * recovery can take the power of some away. Whoever writes a letter puts a place into it; `notify` fills it in.
 */
import type { Instant } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'
import type { ReaderLink, ReaderWish } from '../../kernel/reader-links.ts'
import type { Tx } from '../../platform/db/types.ts'

/** The place of the link that freezes. */
export const FREEZE_LINK = '/freeze#{reader}'
/** The same of a message about a recovery that staff look at: it stops that as well. */
export const OBJECTING_LINK = '/freeze#{reader-who-objects}'

type Maker = (tx: Tx, wishes: readonly ReaderWish[], at: Instant) => Promise<readonly ReaderLink[]>

let maker: Maker | undefined
/** Called once at start, by whom links belong to. */
export const useReaderLinks = (made: Maker): void => {
  maker = made
}

type Reading = { readonly person: Uuid; readonly contact: Uuid; readonly told: unknown }

/** The links of these letters, one for each that has a place for it. */
export const readerLinks = async (
  tx: Tx,
  readings: readonly Reading[],
  at: Instant,
): Promise<readonly (ReaderLink | undefined)[]> => {
  const wishes = readings.map(({ person, contact, told }): ReaderWish | undefined => {
    const text = JSON.stringify(told)
    const objects = text.includes(OBJECTING_LINK)
    return objects || text.includes(FREEZE_LINK) ? { person, contact, objects } : undefined
  })
  const wanted = wishes.filter((wish) => wish !== undefined)
  if (wanted.length === 0) return wishes.map(() => undefined)
  if (!maker) throw new Error('nobody makes the links of letters')
  const made = (await maker(tx, wanted, at)).values()
  return wishes.map((wish) => (wish ? made.next().value : undefined))
}

/** What is told, with the reader's own link in its place. */
export const withReaderLink = <Told>(told: Told, link: ReaderLink | undefined): Told =>
  link === undefined || told === undefined
    ? told
    : JSON.parse(
        JSON.stringify(told).replaceAll(OBJECTING_LINK, link.path).replaceAll(FREEZE_LINK, link.path),
      )
