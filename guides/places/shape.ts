/** What law and authorities of a place give to somebody who leaves: facts with sources, and the clocks that letters start. */
import type { Fact, Source, Text } from '../shape.ts'

/** How long an answer may take. */
export type Clock<Id extends string = string> = Fact<Id> & {
  readonly count: number
  readonly unit: 'days' | 'working-days' | 'months'
}

/** What letters ask for under a law. */
export const RIGHTS = ['closing', 'access', 'erasure', 'complaint', 'authority'] as const
export type Right = (typeof RIGHTS)[number]

export type PlaceFacts<Id extends string = string> = {
  readonly names: Text
  /** To whom complaints go after the provider. */
  readonly authority?: Text
  readonly sources: Readonly<Record<Id, Source>>
  /** What a letter says of the law: whole sentences. */
  readonly rights: { readonly [R in Right]?: Fact<NoInfer<Id>> }
  readonly clocks: { readonly [R in Right]?: Clock<NoInfer<Id>> }
  /** From the provider to the authority. */
  readonly complaint: readonly Fact<NoInfer<Id>>[]
}

/** Holds a place to its shape, as `guide` does. */
export const place = <const Id extends string>(it: PlaceFacts<Id>): PlaceFacts => it
