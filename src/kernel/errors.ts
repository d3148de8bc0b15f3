/**
 * The catalogue of refusals: everything the server may answer "no" with. A `Refusal` means "understood; the
 * answer is no". Whatever else is thrown is a bug: a 500 with an id and nothing more.
 */
import type { RefusalSpec } from './manifest/refusal-table.ts'

/**
 * Every code there is. Who can refuse adds its own where it writes the words, with `declare module`: the kernel knows no
 * module, and a code that nobody declared does not compile.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by those who refuse
export interface Refusals {}
export type RefusalCode = keyof Refusals
export type RefusalSpecs = Readonly<Record<string, RefusalSpec>>

let all: RefusalSpecs | undefined

/** What can be refused, of everybody who can refuse. Throws when two mean different things by one code. */
export const useRefusals = (catalogues: readonly RefusalSpecs[]): void => {
  const entries = catalogues.flatMap((one) => Object.entries(one))
  const twice = entries.map(([code]) => code).filter((code, i, codes) => codes.indexOf(code) !== i)
  if (twice.length > 0) throw new Error(`refused by two modules: ${twice.join(', ')}`)
  all = Object.fromEntries(entries)
}

export const catalogue = (): RefusalSpecs => {
  if (!all) throw new Error('no catalogue of refusals: src/modules.ts has not been loaded')
  return all
}

export const refusalSpec = (code: RefusalCode): RefusalSpec => {
  const spec = catalogue()[code]
  if (!spec) throw new Error(`${code} is in the catalogue of no module of src/modules.ts`)
  return spec
}

export const isRefusalCode = (text: string): text is RefusalCode => Object.hasOwn(catalogue(), text)

/** A field of the request that is wrong: RFC 6901 pointer into the body, or `query/…`, `params/…`. */
export type FieldError = { readonly pointer: string; readonly message: string }

export type RefusalDetail = {
  readonly errors?: readonly FieldError[]
  /** Facts of this one refusal (amounts, dates, allowed actions). Never personal data. */
  readonly facts?: Readonly<Record<string, unknown>>
  readonly retryAfterSeconds?: number
  /** What was written before it is committed, as with those whose kind says so. */
  readonly commitOnRefusal?: true
}

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly detail: RefusalDetail

  constructor(code: RefusalCode, detail: RefusalDetail = {}) {
    super(code)
    this.code = code
    this.detail = detail
  }

  get commitOnRefusal(): boolean {
    return refusalSpec(this.code).commitOnRefusal === true || this.detail.commitOnRefusal === true
  }
}

/** Throws a refusal. Reads as a sentence: `if (!open) refuse('wallet_closing')`. */
export const refuse = (code: RefusalCode, detail: RefusalDetail = {}): never => {
  throw new Refusal(code, detail)
}
