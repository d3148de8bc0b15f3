import { isBefore } from '../../../../kernel/clock.ts'
import type { Lang } from '../../../../kernel/languages.ts'
import { dueAt } from '../../../../platform/db/due.ts'
import type { Queryable } from '../../../../platform/db/types.ts'
import { recoveredSince } from '../../../identity/identity.ts'
import { answerOf, lastTaskAbout, promisedBy } from '../../../support/support.ts'
import { isAsked } from '../../acceptance/asking.ts'
import { lacksWord } from '../../acceptance/shared-words.ts'
import { unsentIn } from '../../acceptance/unsent.ts'
import { type Situation, situation } from '../../assessment/evaluate.ts'
import { latestEvent, openQuote, packOf, refOf, stepsOf } from '../../case/case.ts'
import { coolingOffEnd, holdEnd } from '../../case/clocks.ts'
import { type Around, isHeld } from '../../case/rules.ts'
import type { ClosureRow, StepRow } from '../../case/types.ts'
import { STANDING } from '../../draft/standing.ts'
import { type Appeal, renderCase } from '../../views/view.ts'
import { withNames } from '../draft/named-roles.ts'

/** The whole case as the API shows it. Obligations are looked at anew while they still matter. */
export const showCase = async (q: Queryable, c: ClosureRow, lang: Lang) => {
  const pack = await packOf(q, c)
  const live = c.state === 'preparing' || c.state === 'settling'
  const at = await q.now()
  const steps = await stepsOf(q, c)
  const found = live ? await withNames(q, c.wallet, await situation(q, refOf(c), { pack, at })) : undefined
  const end = c.accepted_at && c.cooling_off_until ? await coolingOffEnd(q, c) : undefined
  return renderCase(c, {
    pack,
    lang,
    situation: found,
    quote: await openQuote(q, c),
    steps,
    held: c.state === 'settling' && (await latestEvent(q, c))?.type === 'held',
    coolingOffEnd: end,
    holdEnd: isHeld(c) ? await holdEnd(q, c) : undefined,
    nextLook: c.standing ? await dueAt(q, { bucket: c.bucket, ref: c.id, kind: STANDING }) : undefined,
    around: { ...aroundOf(c, { found, steps, end, at }), recovered: await recovered(q, c) },
    appeal: await appealOf(q, c),
  })
}

const appealOf = async (q: Queryable, { id, bucket }: ClosureRow): Promise<Appeal | undefined> => {
  const task = await lastTaskAbout(q, { bucket, kind: 'closure.appeal', ref: id })
  return (
    task && {
      asked_at: task.opened_at,
      answered_by: promisedBy(task),
      late: task.late_until !== null,
      answered_at: task.resolved_at,
      answer: await answerOf(q, task),
    }
  )
}

const recovered = async (q: Queryable, c: ClosureRow): Promise<boolean> =>
  isHeld(c) &&
  c.stopped_at !== null &&
  (await recoveredSince(q, c.person, c.stopped_at)) &&
  !(await lacksWord(q, c))

type Seen = {
  readonly found: Situation | undefined
  readonly steps: readonly StepRow[]
  readonly end: Temporal.Instant | undefined
  readonly at: Temporal.Instant
}
const aroundOf = (c: ClosureRow, { found, steps, end, at }: Seen): Omit<Around, 'recovered'> => ({
  ready: c.quote_until !== null && isBefore(at, c.quote_until) && !found?.obligations.some((o) => o.blocks),
  cancellable: c.state !== 'cooling_off' || isHeld(c) || (end !== undefined && isBefore(at, end)),
  stoppable: c.state !== 'settling' || unsentIn(steps).length > 0,
  asked: c.state === 'settling' ? steps.filter((step) => isAsked(step, at)).map(({ id }) => id) : [],
})

type Shown = Awaited<ReturnType<typeof showCase>>
/** State and dates alone, for a wallet that is frozen by the link of an alert: who reads it may be the thief. */
export const hidden = (shown: Shown): Shown => ({
  ...shown,
  appeal: null,
  obligations: [],
  pockets: [],
  ways_out: [],
  plan: null,
  quote: null,
  standing: null,
  steps: [],
  actions: [],
})
