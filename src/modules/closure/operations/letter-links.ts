/** What the reader of a letter about a closing can do at once, by how the case stands when it is written. */

import type { Uuid } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { frozenSince } from '../../identity/identity.ts'
import { FREEZE_LINK, type LetterLinks, type Notice, notify } from '../../notices/notices.ts'
import { canStop } from '../acceptance/stop.ts'
import { caseOfWallet, receiptsOf } from '../case/case.ts'
import { newStopLink } from '../case/receipt-link.ts'
import { isHeld, STOPPABLE, TERMINAL } from '../case/rules.ts'
import type { ClosureRow } from '../case/types.ts'
import { receiptPath } from './cases/receipt-path.ts'

/** Letters of what somebody did who may not have been the holder; the others tell what we do. */
const DISOWNED: readonly Notice['template'][] = [
  'closure_agreed',
  'closure_approved',
  'closure_cancelled',
  'closure_continued',
  'closure_draft_cancelled',
  'closure_goes_on',
  'closure_in_review',
  'closure_planned',
  'closure_released',
  'closure_standing_withdrawn',
]

/** These lead to the case in their own words. */
const LEADING: readonly Notice['template'][] = ['closure_continued', 'closure_goes_on', 'closure_released']

/** Tells the holder of the case, with the links that work now. */
export const tellHolder = async (tx: Tx, c: ClosureRow, notice: Notice): Promise<void> => {
  await notify(tx, [{ ...notice, links: await linksOf(tx, c, notice) }])
}

/**
 * A frozen wallet is read by nobody before its recovery, so no letter leads into it; nor has its holder anything to freeze
 * or to stop: the freeze has.
 */
const linksOf = async (tx: Tx, c: ClosureRow, { template }: Notice): Promise<LetterLinks> => {
  if (await frozenSince(tx, c.person)) return {}
  const disown = DISOWNED.includes(template) ? await disownOf(tx, c) : undefined
  const page = LEADING.includes(template) ? {} : await pageOf(tx, c)
  return { ...(disown ? { disown } : {}), ...page }
}

/** Nothing is signed before a closing begins, is confirmed beforehand, or ends. */
const pageOf = async (tx: Tx, c: ClosureRow): Promise<LetterLinks> => {
  const link = await receiptPath(tx, c)
  const signed = c.state !== 'preparing' || (await receiptsOf(tx, c)).length > 0
  return signed ? { receipt: link } : { case: link }
}

/** What leads to the closing of this wallet that has not ended; undefined where there is none. */
export const linkToCase = async (tx: Tx, wallet: Uuid): Promise<LetterLinks | undefined> => {
  const c = await caseOfWallet(tx, wallet)
  return c && !TERMINAL.includes(c.state) ? pageOf(tx, c) : undefined
}

/** A stop works once in a case; after it a freeze holds it again. A case that is held needs neither. */
const disownOf = async (tx: Tx, c: ClosureRow): Promise<LetterLinks['disown']> => {
  if (STOPPABLE.includes(c.state) && isHeld(c)) return undefined
  const at = await tx.now()
  const holds = await canStop(tx, c)
  if (holds && !c.stopped_at) return { act: 'stop', link: `/stop#${await newStopLink(tx, c, at)}` }
  if (holds) return { act: 'freeze_holds', link: FREEZE_LINK }
  if (c.state === 'settling' || c.state === 'closed') return { act: 'appeal' }
  return { act: 'freeze', link: FREEZE_LINK }
}
