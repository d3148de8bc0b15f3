/**
 * What a second person can agree to: each kind of request, who may decide it, and what then happens. Modules name theirs in
 * their manifest; the operation that decides is one for all of them.
 */
import type Type from 'typebox'
import type { TSchema } from 'typebox'
import { Parse } from 'typebox/value'
import type { Tx } from '../../platform/db/types.ts'
import type { RefusalCode } from '../errors.ts'
import type { Uuid } from '../ids.ts'
import type { Call, OperatorRole } from '../usecase.ts'

type Shown = Readonly<Record<string, unknown>>

type Deciding = {
  /** Any one of these; absent: whoever the operation that decides lets in. */
  readonly roles: readonly OperatorRole[] | undefined
  readonly refuses: readonly RefusalCode[]
}

/** Decided by the handshake: the rows that come before the request in the order of locks, then the act. */
type Act = Deciding & {
  /** Refuses own_wallet for whoever has a stake in what is decided that no id in it tells. */
  apart(tx: Tx, call: Call, shown: Shown): Promise<unknown>
  lock(tx: Tx, shown: Shown): Promise<unknown>
  perform(tx: Tx, shown: Shown, by: Uuid): Promise<unknown>
  /** What becomes of it where the second person said no, for those who had heard of it. */
  declined(tx: Tx, shown: Shown): Promise<unknown>
}
/** Decided by the operation that knows the object; the handshake only finds it. */
type Elsewhere = Deciding & {
  decide(tx: Tx, call: Call, d: Decided): Promise<unknown>
}
export type Decided = {
  readonly subject: Uuid
  readonly shown: Shown
  readonly body: {
    readonly approval: Uuid
    readonly verdict: 'approve' | 'reject'
    readonly shown_hash: string
    /** Why not; needed with `reject`. */
    readonly reason?: string
  }
}

/** By kind of request. */
export type SecondPerson = Readonly<Record<string, Act | Elsewhere>>

export const CHECKERS: readonly OperatorRole[] = ['checker', 'compliance']

export const act = <S extends TSchema>(
  schema: S,
  spec: Deciding & {
    readonly apart?: (tx: Tx, call: Call, shown: Type.Static<S>) => Promise<unknown>
    readonly lock?: (tx: Tx, shown: Type.Static<S>) => Promise<unknown>
    readonly perform: (tx: Tx, shown: Type.Static<S>, by: Uuid) => Promise<unknown>
    readonly declined?: (tx: Tx, shown: Type.Static<S>) => Promise<unknown>
  },
): Act => ({
  roles: spec.roles,
  refuses: spec.refuses,
  apart: async (tx, call, shown) => spec.apart?.(tx, call, Parse(schema, shown)),
  lock: async (tx, shown) => spec.lock?.(tx, Parse(schema, shown)),
  perform: (tx, shown, by) => spec.perform(tx, Parse(schema, shown), by),
  declined: async (tx, shown) => spec.declined?.(tx, Parse(schema, shown)),
})

const kinds = new Map<string, Act | Elsewhere>()

/** Of the modules that there are. Two of one name would decide about each other's requests. */
export const useSecondPerson = (lists: readonly SecondPerson[]): void => {
  kinds.clear()
  for (const [kind, one] of lists.flatMap((list) => Object.entries(list))) {
    if (kinds.has(kind)) throw new Error(`two modules decide about ${kind}`)
    kinds.set(kind, one)
  }
}

export const secondPerson = (kind: string): Act | Elsewhere | undefined => kinds.get(kind)

/** Every refusal that one of them may answer. */
export const refusedBySecond = (): RefusalCode[] => [
  ...new Set([...kinds.values()].flatMap(({ refuses }) => refuses)),
]
