/** What somebody sees who cannot close a wallet, and what to do: at another provider, and here. */
import type { Blocker, Text } from '../shape.ts'

/** When an answer or an end may be expected, and why then. Without a count the text says what decides. */
export type Expectation = Text & {
  readonly count?: number
  readonly unit?: 'days' | 'working-days'
}

export type Trouble = {
  readonly id: string
  /** As the person would say it. */
  readonly see: Text
  /** What screens say, in words like these. */
  readonly quotes: Text
  /** Obstacles of guides that this is about. */
  readonly kinds: readonly Blocker[]
  readonly elsewhere: {
    readonly next: Text
    /** Where to turn: which channel is the right one for this. */
    readonly channel: Text
    /** To be said or written as they stand. */
    readonly words: Text
    readonly expect: Expectation
  }
  /** For a wallet of this server: what to do, and the operation that does it. */
  readonly here: Text & { readonly operation: string }
  /** The letter that helps, by its id. */
  readonly letter?: string
}

/** The lines from which a reader chooses first. */
export type TroubleGroup = {
  readonly id: string
  readonly icon: Icon
  readonly see: Text
  readonly detail: Text
  readonly troubles: readonly Trouble[]
}

export type Icon =
  | 'message'
  | 'banknote'
  | 'hourglass'
  | 'shield'
  | 'download'
  | 'wifi-off'
  | 'wrench'
  | 'undo'
  | 'help'
