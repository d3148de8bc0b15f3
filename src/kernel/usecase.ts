/**
 * A use-case is the sentence "what happens, in order": ≤ 60 lines, no SQL, no HTTP. `http/serve.ts` runs it for
 * requests, `worker.ts` for due rows; both open the transaction.
 */
import type { Static, TObject, TSchema } from 'typebox'
import type { Db, Tx } from '../platform/db/types.ts'
import type { Instant } from './clock.ts'
import type { RefusalCode } from './errors.ts'
import type { Bucket, Uuid } from './ids.ts'
import type { LaneWork } from './lane.ts'
import type { Lang } from './languages.ts'

export type OperatorRole = 'agent' | 'checker' | 'compliance' | 'engineer'

/** What a holder may let another service do. */
export const DELEGATE_SCOPES = ['balance.read', 'statement.read'] as const
export type DelegateScope = (typeof DELEGATE_SCOPES)[number]

/** Who acts. A holder acts on the wallet whose session it is; a bearer holds a secret link of one closure. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'holder'
      readonly person: Uuid
      readonly wallet: Uuid
      readonly session: Uuid
      readonly bucket: Bucket
      /** The wallet was frozen by the link of an alert: whoever has signed in since may be a thief with the password. */
      readonly frozenSince?: Instant
    }
  | {
      readonly kind: 'operator'
      readonly operator: Uuid
      readonly roles: readonly OperatorRole[]
      /** Their own wallet, which they may not touch as staff. */
      readonly ownWallet?: Uuid
    }
  | {
      readonly kind: 'bearer'
      readonly purpose: 'receipt' | 'stop'
      readonly closure: Uuid
      readonly bucket: Bucket
    }
  | {
      readonly kind: 'delegate'
      readonly authorisation: Uuid
      readonly wallet: Uuid
      readonly bucket: Bucket
      readonly scopes: readonly DelegateScope[]
    }
  | { readonly kind: 'system'; readonly name: string }

/** Who may call: the kinds of actor that `serve` lets through (a holder only on their own wallet). */
export type Access = 'public' | 'holder' | 'operator' | 'bearer' | 'delegate'

/** Facts of the call that are not input. `ip` is already a coarse key for rate limits, never stored in clear. */
export type Call = {
  readonly actor: Actor
  readonly lang: Lang
  readonly traceId: string
  readonly ip: string
  /** What the client calls itself, without its version, as a key like `ip`. */
  readonly device?: string
  /** The Idempotency-Key; present whenever the use-case requires it. */
  readonly key: string
}

/** What the path, the query, the body and the answer look like. */
type Common<P extends TObject, Q extends TObject, B extends TSchema, O extends TSchema> = {
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly output: O
  /** Dotted, area first: `closure.confirm`. The OpenAPI operationId. What it does, `operations/words/` of its module says. */
  readonly name: string
  readonly access: readonly Access[]
  /** For operators: any one of these roles. */
  readonly roles?: readonly OperatorRole[]
  /** For services that the holder authorised: the scope they need. */
  readonly scope?: DelegateScope
  /** HTTP status of success; 200 unless told. */
  readonly status?: 200 | 201 | 202 | 204
  /** Beyond what one person may do alone it answers 202 with the request in `approval`; another operator decides. */
  readonly proposes?: true
  /** Idempotency-Key: required on every write that moves money or a case. */
  readonly key?: 'required'
  /** Answered although the client is too old, the server in maintenance, or overloaded: reading, exporting, closing, cancelling, signing out. */
  readonly availableDuringMaintenance?: true
  /** A holder whose wallet was frozen by the link of an alert may do it before a recovery: it tells nothing of them. */
  readonly whileFrozen?: true
  /** Ends or undoes something: has database connections and places of its own, so that it goes through when all others are taken. */
  readonly urgent?: true
  /** Milliseconds until the answer is given up as unknown; 10 s unless told. */
  readonly timeoutMs?: number
  /** Largest body, in bytes; 64 KiB unless told. For staff only: a longer one is read for nobody unknown. */
  readonly bodyBytes?: number
  /** Rate limit class; `normal` unless told. */
  readonly limit?: 'normal' | 'sign_in' | 'send_code' | 'search' | 'none'
  /** Answer is not JSON: the media type, and `run` returns a string, or bytes when it only reads. */
  readonly media?: string
  /** The answer is a file to be saved: its name (`Content-Disposition: attachment`). */
  readonly file?: string
  /** Its answer begins a session (`session.token`), which a page of this site may have in a cookie; or it ends the one that asks. */
  readonly session?: 'starts' | 'ends'
  readonly refuses: readonly RefusalCode[]
}

type Input<P extends TObject, Q extends TObject, B extends TSchema> = {
  readonly params: Static<P>
  readonly query: Static<Q>
  readonly body: Static<B>
}

/** Runs in the one transaction that `serve` opens; idempotency row, effect and answer commit together. */
export type TxUseCase<
  P extends TObject = TObject,
  Q extends TObject = TObject,
  B extends TSchema = TSchema,
  O extends TSchema = TSchema,
> = Common<P, Q, B, O> & {
  readonly kind: 'tx'
  run(tx: Tx, call: Call, input: Input<P, Q, B>): Promise<Static<O>>
}
/** Reads only; no transaction. */
export type ReadUseCase<
  P extends TObject = TObject,
  Q extends TObject = TObject,
  B extends TSchema = TSchema,
  O extends TSchema = TSchema,
> = Common<P, Q, B, O> & {
  readonly kind: 'read'
  run(db: Db, call: Call, input: Input<P, Q, B>): Promise<Static<O>>
}
/** Money: returns posting requests and the rows that belong to them; the ledger lane commits many such at once. */
export type LaneUseCase<
  P extends TObject = TObject,
  Q extends TObject = TObject,
  B extends TSchema = TSchema,
  O extends TSchema = TSchema,
> = Common<P, Q, B, O> & {
  readonly kind: 'lane'
  run(db: Db, call: Call, input: Input<P, Q, B>): Promise<LaneWork<Static<O>>>
}

export type AnyUseCase = TxUseCase | ReadUseCase | LaneUseCase

export const txUseCase = <P extends TObject, Q extends TObject, B extends TSchema, O extends TSchema>(
  spec: TxUseCase<P, Q, B, O>,
): TxUseCase<P, Q, B, O> => spec
export const readUseCase = <P extends TObject, Q extends TObject, B extends TSchema, O extends TSchema>(
  spec: ReadUseCase<P, Q, B, O>,
): ReadUseCase<P, Q, B, O> => spec
export const laneUseCase = <P extends TObject, Q extends TObject, B extends TSchema, O extends TSchema>(
  spec: LaneUseCase<P, Q, B, O>,
): LaneUseCase<P, Q, B, O> => spec
