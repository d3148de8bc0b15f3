/** What two people decide here: who the second may be, and what then happens. */
import type { SecondPerson } from '../../../kernel/manifest/second-person.ts'
import { decideReview } from './review/review-decide.ts'
import { SETTLEMENTS } from './stops/stop-acts.ts'
import { decideStop } from './stops/stop-decide.ts'

const review: SecondPerson[string] = {
  roles: decideReview.roles,
  refuses: decideReview.refuses,
  decide: (tx, call, { subject, body }) =>
    decideReview.run(tx, call, { params: { closure: subject }, query: {}, body }),
}

const stop: SecondPerson[string] = {
  roles: decideStop.roles,
  refuses: decideStop.refuses,
  decide: (tx, call, { subject, body }) =>
    decideStop.run(tx, call, { params: { closure: subject }, query: {}, body }),
}

export const secondPerson: SecondPerson = {
  'closure.approve': review,
  'closure.reject': review,
  ...Object.fromEntries(Object.keys(SETTLEMENTS).map((kind) => [kind, stop])),
}
