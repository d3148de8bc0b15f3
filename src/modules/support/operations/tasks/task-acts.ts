/** The operations by which a task is worked on. */

import type { Uuid } from '../../../../kernel/ids.ts'

export type TaskAct = {
  readonly action: string
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly href: string
}
/** What a task is about, as far as its acts need it. */
export type About = {
  readonly task: Uuid
  readonly ref: Uuid
  readonly wallet?: Uuid
  readonly closure?: Uuid
  /** Of a sale: whose it was. */
  readonly merchant?: Uuid
  /** Of a dispute: its merchant has let the date of its answer pass. */
  readonly unanswered?: true
  /** A payout that goes over a rail. */
  readonly payment?: Uuid
  /** Of a price that is missing: whose, and of which day. */
  readonly price?: { readonly fund: string; readonly day: string }
}
export type TaskActs = (about: About) => readonly TaskAct[]

export const get = (action: string, href: string): TaskAct => ({ action, method: 'GET', href })
export const post = (action: string, href: string): TaskAct => ({ action, method: 'POST', href })
export const put = (action: string, href: string): TaskAct => ({ action, method: 'PUT', href })

export const readCase = ({ closure }: About) => (closure ? [get('read_case', `/v1/closures/${closure}`)] : [])
export const readTimeline = ({ closure }: About) =>
  closure ? [get('read_timeline', `/v1/closures/${closure}/timeline`)] : []

/** What holds it, then: look again. */
export const lookAgain = (about: About): readonly TaskAct[] => [
  ...readCase(about),
  ...readTimeline(about),
  ...(about.closure ? [post('retry', `/v1/operator/closures/${about.closure}/retry`)] : []),
]

/** What a bank said by letter or telephone: one proposes, another decides. */
export const bankSaid = ({ payment }: About): readonly TaskAct[] =>
  payment
    ? [
        post('propose_outcome', `/v1/operator/payments/${payment}/outcome`),
        post('decide_outcome', `/v1/operator/payments/${payment}/outcome/decision`),
      ]
    : []

/** Kept money finds its owner: what there is, a new link with which they name an account, or we name it for them. */
export const findOwner = ({ closure }: About): readonly TaskAct[] =>
  closure
    ? [
        get('read_claims', `/v1/closures/${closure}/claims`),
        post('propose_receipt_link', `/v1/operator/closures/${closure}/receipt-link`),
        post('decide_receipt_link', `/v1/operator/closures/${closure}/receipt-link/decision`),
        post('pay_to_account', `/v1/closures/${closure}/claims/payout`),
      ]
    : []
