import type { Lang } from '../../../kernel/errors.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { situation } from '../assessment/evaluate.ts'
import { latestEvent, openQuote, packOf, refOf, stepsOf } from '../case/case.ts'
import { coolingOffEnd, holdEnd } from '../case/clocks.ts'
import { isHeld } from '../case/rules.ts'
import type { ClosureRow } from '../case/types.ts'
import { renderCase } from '../case/view.ts'

/** The whole case as the API shows it. Obligations are looked at anew while they still matter. */
export const showCase = async (q: Queryable, c: ClosureRow, lang: Lang) => {
  const pack = await packOf(q, c)
  const live = c.state === 'preparing' || c.state === 'settling'
  return renderCase(c, {
    pack,
    lang,
    situation: live ? await situation(q, refOf(c), { pack, at: await q.now() }) : undefined,
    quote: await openQuote(q, c),
    steps: await stepsOf(q, c),
    held: c.state === 'settling' && (await latestEvent(q, c))?.type === 'held',
    coolingOffEnd: c.accepted_at && c.cooling_off_until ? await coolingOffEnd(q, c) : undefined,
    holdEnd: isHeld(c) ? await holdEnd(q, c) : undefined,
  })
}

type Shown = Awaited<ReturnType<typeof showCase>>
/** State and dates alone, for a wallet that is frozen by the link of an alert: who reads it may be the thief. */
export const hidden = (shown: Shown): Shown => ({
  ...shown,
  obligations: [],
  pockets: [],
  ways_out: [],
  plan: null,
  quote: null,
  standing: null,
  steps: [],
  actions: [],
})
