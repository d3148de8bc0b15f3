/** Which operations there are and what they take and give, read from the generated types. */
import type { GROUPS } from './groups.generated.ts'
import type { Operations } from './types.generated.ts'

export type Method = 'get' | 'post' | 'put' | 'delete'

type Every = Operations[keyof Operations]
type ByMethod = {
  [M in Method]: { [O in Every as O extends { readonly method: M } ? O['path'] : never]: O }
}
type On<P extends PathOf<M>, M extends Method> = ByMethod[M][P]

/** The paths that take this method. */
export type PathOf<M extends Method> = keyof ByMethod[M] & string

type Part<O, K extends string> = O extends { readonly [key in K]: infer V } ? V : undefined

/** The body that this operation takes; undefined when it takes none. */
export type Body<P extends PathOf<M>, M extends Method> = Part<On<P, M>, 'body'>

/** What it answers: the JSON, a text of another media type, the bytes of a file, or nothing. */
export type Answer<P extends PathOf<M>, M extends Method> = Part<On<P, M>, 'answer'>

/** Required when there is something to give. */
type Needed<K extends string, T> = [T] extends [undefined]
  ? { readonly [key in K]?: undefined }
  : { readonly [key in K]: T }

/** What the caller gives an operation. `key`: the idempotency key to use, when it was made and kept before. */
export type RequestOf<O> = Needed<'params', Part<O, 'params'>> &
  Needed<'body', Part<O, 'body'>> & {
    readonly query?: Part<O, 'query'> | undefined
    readonly key?: string | undefined
    readonly signal?: AbortSignal | undefined
    /** Milliseconds for everything, retries included. */
    readonly deadlineMs?: number | undefined
  }
export type Request<P extends PathOf<M>, M extends Method> = RequestOf<On<P, M>>

type Call<O extends Every> = (
  // A request in which nothing is required may be left out.
  ...request: { readonly [key: string]: never } extends RequestOf<O>
    ? [request?: RequestOf<O>]
    : [request: RequestOf<O>]
) => Promise<O['answer']>

/** Every operation by the group it belongs to: `client.closures.confirm({ params, body })`. */
export type Groups = {
  readonly [G in keyof typeof GROUPS]: {
    readonly [N in keyof (typeof GROUPS)[G]]: (typeof GROUPS)[G][N] extends {
      readonly id: infer Id extends keyof Operations
    }
      ? Call<Operations[Id]>
      : never
  }
}
