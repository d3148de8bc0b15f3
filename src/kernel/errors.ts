/**
 * The catalogue of refusals: everything the server may answer "no" with. A `Refusal` means "understood; the
 * answer is no". Whatever else is thrown is a bug: a 500 with an id and nothing more.
 */
import { benefitRefusals } from '../modules/benefits/refusals.ts'
import { programmeRefusals } from '../modules/campaigns/refusals.ts'
import { claimRefusals } from '../modules/claims/refusals.ts'
import { closureRefusals } from '../modules/closure/refusals.ts'
import { commerceRefusals } from '../modules/commerce/refusals.ts'
import { creditRefusals } from '../modules/credit/refusals.ts'
import { identityRefusals } from '../modules/identity/refusals.ts'
import { moneyRefusals } from '../modules/ledger/refusals.ts'
import { mandateRefusals } from '../modules/mandates/refusals.ts'
import { operationsRefusals } from '../modules/operations/refusals.ts'
import { paymentRefusals } from '../modules/payments/refusals.ts'
import { reconciliationRefusals } from '../modules/reconciliation/refusals.ts'
import { sandboxRefusals } from '../modules/sandbox/refusals.ts'
import { walletRefusals } from '../modules/wallets/refusals.ts'
import { wealthRefusals } from '../modules/wealth/refusals.ts'
import { httpRefusals } from '../platform/http/refusals.ts'

export type Lang = 'en' | 'zh-CN'

/** One refusal in one language: what happened, why, and what the reader can do now. */
export type RefusalWords = { readonly title: string; readonly why: string; readonly what_to_do: string }

export type RefusalSpec = {
  readonly status: number
  /** The transaction commits although the answer is no: attempt counters, frozen ids, audited denials. */
  readonly keeps?: true
  readonly en: RefusalWords
  readonly 'zh-CN': RefusalWords
}

export const catalogue = {
  ...httpRefusals,
  ...identityRefusals,
  ...walletRefusals,
  ...paymentRefusals,
  ...moneyRefusals,
  ...closureRefusals,
  ...operationsRefusals,
  ...benefitRefusals,
  ...claimRefusals,
  ...programmeRefusals,
  ...reconciliationRefusals,
  ...commerceRefusals,
  ...creditRefusals,
  ...mandateRefusals,
  ...wealthRefusals,
  ...sandboxRefusals,
} satisfies Record<string, RefusalSpec>

export type RefusalCode = keyof typeof catalogue

export const refusalSpec = (code: RefusalCode): RefusalSpec => catalogue[code]

export const isRefusalCode = (text: string): text is RefusalCode => Object.hasOwn(catalogue, text)

/** A field of the request that is wrong: RFC 6901 pointer into the body, or `query/…`, `params/…`. */
export type FieldError = { readonly pointer: string; readonly message: string }

export type RefusalDetail = {
  readonly errors?: readonly FieldError[]
  /** Facts of this one refusal (amounts, dates, allowed actions). Never personal data. */
  readonly facts?: Readonly<Record<string, unknown>>
  readonly retryAfterSeconds?: number
  /** What was written before it is committed, as with those whose kind says so. */
  readonly keeps?: true
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

  get keeps(): boolean {
    return refusalSpec(this.code).keeps === true || this.detail.keeps === true
  }
}

/** Throws a refusal. Reads as a sentence: `if (!open) refuse('wallet_closing')`. */
export const refuse = (code: RefusalCode, detail: RefusalDetail = {}): never => {
  throw new Refusal(code, detail)
}
