/** The other holders of a shared wallet hear what becomes of it: it is theirs as well. */

import { isoOf } from '../../../kernel/clock.ts'
import type { MessageParams } from '../../../kernel/message.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { FREEZE_LINK, type Notice, notify } from '../../notices/notices.ts'
import { relationsOf } from '../../payments/operations/payments.ts'
import { find, rolesOf, type WalletRow } from '../../wallets/wallets.ts'
import { toldEnd } from '../case/clocks.ts'
import type { ClosureRow } from '../case/types.ts'
import { planTold } from './shared-plan.ts'

type News = MessageParams['shared_wallet_news']['news']

/** About many cases of one bucket; most wallets are shared with nobody, and cost one look together. */
export const othersNotices = async (tx: Tx, cases: readonly ClosureRow[], news: News): Promise<Notice[]> => {
  if (cases.length === 0) return []
  const roles = await rolesOf(
    tx,
    cases.map((c) => c.wallet),
  )
  const shares = roles.filter(({ kind }) => kind === 'joint')
  if (shares.length === 0) return []
  const names = await relationsOf(
    tx,
    shares.map(({ wallet }) => wallet),
  )
  const others = new Map(
    (
      await find(
        tx,
        shares.map(({ other }) => other),
      )
    ).map((row) => [row.id, row]),
  )
  const notices: Notice[] = []
  for (const { wallet, other } of shares) {
    const [who, c] = [others.get(other), cases.find((one) => one.wallet === wallet)]
    if (!who || !c) continue
    const plan = BEGINS.includes(news) ? { plan: await planTold(tx, c) } : {}
    const params = { holder: names.get(wallet) ?? '', news, until: await untilOf(tx, c, news), ...plan }
    const links = news === 'accepted' ? { links: { disown: disownWord(who) } } : {}
    const to = { person: who.person, bucket: who.bucket, to: 'all_recent' as const }
    notices.push({ ...to, template: 'shared_wallet_news', params, ...links })
  }
  return notices
}

const BEGINS: readonly News[] = ['stands', 'accepted']

/** Their own freeze takes the word back; who has no wallet any more has support. */
const disownWord = ({ state }: WalletRow) =>
  state === 'closed' ? ({ act: 'word_support' } as const) : ({ act: 'word', link: FREEZE_LINK } as const)

export const tellOthers = async (tx: Tx, c: ClosureRow, news: News): Promise<void> => {
  await notify(tx, await othersNotices(tx, [c], news))
}

const untilOf = async (tx: Tx, c: ClosureRow, news: News): Promise<string> => {
  if (news === 'stopped') return c.held_until ? isoOf(c.held_until) : ''
  const until = news === 'stands' ? c.standing_until : news === 'accepted' ? await toldEnd(tx, c) : null
  return until && c.accepted_at?.equals(until) !== true ? isoOf(until) : ''
}
