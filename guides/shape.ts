/**
 * What a guide to closing another wallet is made of. Every fact names its source, and a source its address, its day and its
 * grade: what nobody can check is not in here. How to add one: README.md.
 */
import type { Lang } from '../src/kernel/languages.ts'

export type Text = Readonly<Record<Lang, string>>

/** How sure a reader may be. F (seems to be written by a machine) and MEM (from memory) are hints, not facts: whoever shows them says so. */
export const GRADES = ['O', 'A', 'C', 'M', 'N', 'S', 'F', 'MEM'] as const
export type Grade = (typeof GRADES)[number]

export type Source = {
  /** As its publisher calls it. */
  readonly name: string
  readonly url: string
  readonly grade: Grade
  /** The day on which somebody of this project read it. */
  readonly read: string
  /** The day that the text itself bears, to the year at least. */
  readonly dated?: string
}

/** Words in every language, and where they are from. */
export type Fact<Id extends string = string> = Text & {
  readonly from: Id
  /** A few words for the comparison. */
  readonly brief?: Text
}

/** What stands in the way; each is a row of the comparison and has a way out in `troubles/`. */
export const BLOCKERS = [
  'balance',
  'small_rest',
  'owed',
  'pending',
  'subscription',
  'investment',
  'linked',
  'role',
  'dispute',
  'limited',
  'recent_change',
  'identity',
  'extras',
  'app_outdated',
] as const
export type Blocker = (typeof BLOCKERS)[number]
export type Obstacle<Id extends string = string> = Fact<Id> & { readonly kind: Blocker }

/** Whose law and whose authorities; the first of a guide is the one that letters begin with. */
export const PLACES = ['cn', 'eu', 'us', 'in', 'ph', 'other'] as const
export type Place = (typeof PLACES)[number]

/** The parts of a guide, in the order in which they are read. */
export const PARTS = ['way', 'steps', 'blockers', 'times', 'kept', 'restore', 'refusal'] as const
export type Part = (typeof PARTS)[number]

export type Guide<Id extends string = string> = {
  /** As its file is called. */
  readonly id: string
  readonly names: Text
  /** What else people type who look for it. */
  readonly also: readonly string[]
  readonly places: readonly Place[]
  /** The provider's own page where closing begins, where there is one. */
  readonly href?: string
  /** The day on which the whole was last looked through. */
  readonly checked: string
  readonly sources: Readonly<Record<Id, Source>>
  /** A part without facts is in `notFound`: nothing reliable was found, and the reader is told. */
  readonly parts: {
    readonly [P in Part]: readonly (P extends 'blockers' ? Obstacle<NoInfer<Id>> : Fact<NoInfer<Id>>)[]
  }
  readonly notFound: readonly Part[]
}

/** Holds a guide to its shape: a source that it does not have does not compile. */
export const guide = <const Id extends string>(it: Guide<Id>): Guide => it

/** The archives that several guides cite, at the state that was read. */
const OTA = 'https://github.com/OpenTermsArchive/contrib-versions/blob/d6fb386e'
export const inTermsArchive = (path: string, dated: string): Source => ({
  name: `Open Terms Archive: ${path.replace('/', ' – ').replace(/\.md$/, '')}`,
  url: `${OTA}/${encodeURI(path)}`,
  grade: 'A',
  read: '2026-11-22',
  dated,
})

export const JUST_DELETE_ME: Source = {
  name: 'JustDeleteMe',
  url: 'https://github.com/jdm-contrib/jdm/blob/4762ba50/_data/sites.json',
  grade: 'S',
  read: '2026-11-22',
  dated: '2026-08-21',
}
