/** Which paths there are and what they take and give, read from the generated types. */
import type { paths } from './types.generated.ts'

export type Method = 'get' | 'post' | 'put' | 'delete'

type Operation = { readonly parameters: object; readonly responses: object }
type Of<P extends keyof paths, M extends Method> = paths[P][M & keyof paths[P]]

/** The paths that take this method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: Of<P, M> extends Operation ? P : never
}[keyof paths] &
  string

type Member<T, K extends string> = T extends { readonly [key in K]: infer V } ? V : undefined
type OptionalMember<T, K extends string> = T extends { readonly [key in K]?: infer V } ? V : undefined
type Json<T> = Member<Member<T, 'content'>, 'application/json'>

/** The body that this operation takes; undefined when it takes none. */
export type Body<P extends keyof paths, M extends Method> = Json<Member<Of<P, M>, 'requestBody'>>

type Good = 200 | 201 | 202 | 204
type Content<R> = R extends { readonly content: infer C }
  ? C extends { readonly 'application/json': infer J }
    ? J
    : C extends { readonly 'application/pdf': unknown }
      ? Uint8Array
      : string
  : undefined
/** What it answers: the JSON, a text of another media type, the bytes of a file, or nothing. */
export type Answer<P extends keyof paths, M extends Method> =
  Member<Of<P, M>, 'responses'> extends infer R ? Content<R[Good & keyof R]> : never

type Parameters<P extends keyof paths, M extends Method> = Member<Of<P, M>, 'parameters'>
type Path<P extends keyof paths, M extends Method> = Extract<OptionalMember<Parameters<P, M>, 'path'>, object>
type Query<P extends keyof paths, M extends Method> = Extract<
  OptionalMember<Parameters<P, M>, 'query'>,
  object
>
/** Required when there is something to give. */
type Needed<K extends string, T> = [T] extends [never]
  ? { readonly [key in K]?: undefined }
  : { readonly [key in K]: T }

/** What the caller gives. `key`: the idempotency key to use, when it was made and kept before. */
export type Request<P extends keyof paths, M extends Method> = Needed<'params', Path<P, M>> &
  Needed<'body', Exclude<Body<P, M>, undefined>> & {
    readonly query?: Query<P, M> | undefined
    readonly key?: string | undefined
    readonly signal?: AbortSignal | undefined
    /** Milliseconds for everything, retries included. */
    readonly deadlineMs?: number | undefined
  }
