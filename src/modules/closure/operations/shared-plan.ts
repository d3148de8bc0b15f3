/** What the other holder of a shared wallet is asked to agree to: how much goes where, and until when the wish stands. */
import { isoOf } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { eachLanguage, type InEachLanguage } from '../../../kernel/languages.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { caseOfWallet, lock, openQuote } from '../case/case.ts'
import { TERMINAL } from '../case/rules.ts'
import type { ClosureRow } from '../case/types.ts'
import { theirPayoutsText } from '../messages/payouts.ts'
import { plannedWays } from './draft/planned-ways.ts'
import { payoutsOf } from './messages.ts'

export type SharedPlan = {
  /** Each account by its name and the end of its number; '' where nothing is chosen yet. */
  readonly plan: InEachLanguage<string>
  /** When the wish lapses that nobody has confirmed; '' where there is none. */
  readonly until: string
}

export const planTold = async (q: Queryable, c: ClosureRow): Promise<InEachLanguage<string>> => {
  const quote = await openQuote(q, c)
  const payouts = quote ? payoutsOf(quote) : await plannedWays(q, c)
  return eachLanguage((lang) => theirPayoutsText(payouts, lang))
}

export const sharedPlan = async (q: Queryable, wallet: Uuid): Promise<SharedPlan> => {
  const c = await caseOfWallet(q, wallet)
  if (!c || TERMINAL.includes(c.state)) return { plan: eachLanguage(() => ''), until: '' }
  return { plan: await planTold(q, c), until: c.state === 'preparing' ? isoOf(c.draft_until) : '' }
}

/**
 * What is planned, as one text: where each currency goes, to which account. '' where nothing is chosen. The case is locked until the
 * transaction ends, so that a word and another plan come one after the other.
 */
export const lockPlan = async (tx: Tx, wallet: Uuid): Promise<string> => {
  const found = await caseOfWallet(tx, wallet)
  if (!found || TERMINAL.includes(found.state)) return ''
  const { plan } = await lock(tx, found)
  const ways = (plan?.payouts ?? []).map(
    ({ currency, way, instrument = '' }) => `${currency} ${way} ${instrument}`,
  )
  return [...ways.toSorted(), ...(plan?.repay_surviving ? ['repay_surviving'] : [])].join('\n')
}
