/**
 * Where the money of a closing goes, in a message: amount, way and day. An account is told by the name its holder gave it
 * and the end of its number alone: an old address may be somebody else's by now.
 */

import type { Lang } from '../../../kernel/languages.ts'
import { parseMoment } from '../../../kernel/time/times.ts'
import { dayText } from '../../../kernel/time/when.ts'
import type { PayoutTold } from './told.ts'

type Words = (account: string) => string
const WAYS: Readonly<Record<Lang, Readonly<Record<PayoutTold['way'], Words>>>> = {
  en: {
    own_account: (account) => `to your account${account && ` ${account}`}`,
    funding_source: (account) => `back to where it came from${account && `, ${account}`}`,
    own_wallet: (account) => `to your wallet elsewhere${account && `, ${account}`}`,
    claim: () => 'kept safe for you, free of charge',
    donate: () => 'given away, as you chose',
    forfeit: () => 'given up, as you chose',
  },
  'zh-CN': {
    own_account: (account) => `转入本人账户${account && `（${account}）`}`,
    funding_source: (account) => `原路退回${account && `（${account}）`}`,
    own_wallet: (account) => `转入本人其他钱包${account && `（${account}）`}`,
    claim: () => '为您妥善留存，不收费用',
    donate: () => '按您的选择捐赠',
    forfeit: () => '按您的选择放弃',
  },
}

/** "CNY 120.00 to your account 招商银行 •••• 1234, by 3 December 2026; CNY 0.40 given away, as you chose". */
export const payoutsText = (payouts: readonly PayoutTold[], lang: Lang): string =>
  payouts.map((payout) => payoutText(payout, lang)).join(lang === 'en' ? '; ' : '；')

const payoutText = ({ amount, way, account, by }: PayoutTold, lang: Lang): string => {
  const at = parseMoment(by)
  const where = WAYS[lang][way](account)
  if (lang === 'en') return `${amount} ${where}${at ? `, by ${dayText(at, lang)}` : ''}`
  return `${amount} ${where}${at ? `，${dayText(at, lang)}前到账` : ''}`
}

export const wayText = ({ way, account }: Pick<PayoutTold, 'way' | 'account'>, lang: Lang): string =>
  WAYS[lang][way](account)

/** The accounts and ways alone, each once: before there are amounts. */
export const waysText = (payouts: readonly PayoutTold[], lang: Lang): string =>
  [...new Set(payouts.map(({ way, account }) => WAYS[lang][way](account)))].join(lang === 'en' ? '; ' : '；')

/** The same, as somebody else reads it who shares the wallet. */
const THEIRS: Readonly<Record<Lang, Readonly<Record<PayoutTold['way'], Words>>>> = {
  en: {
    own_account: (account) => `to an account in their own name${account && `, ${account}`}`,
    funding_source: (account) => `back to where it came from${account && `, ${account}`}`,
    own_wallet: (account) => `to a wallet of theirs elsewhere${account && `, ${account}`}`,
    claim: () => 'kept safe for its holder, free of charge',
    donate: () => 'given away',
    forfeit: () => 'given up',
  },
  'zh-CN': {
    own_account: (account) => `转入其本人账户${account && `（${account}）`}`,
    funding_source: (account) => `原路退回${account && `（${account}）`}`,
    own_wallet: (account) => `转入其本人其他钱包${account && `（${account}）`}`,
    claim: () => '为其妥善留存，不收费用',
    donate: () => '用于捐赠',
    forfeit: () => '予以放弃',
  },
}
export const theirPayoutsText = (payouts: readonly PayoutTold[], lang: Lang): string =>
  payouts
    .map(({ amount, way, account }) => `${amount}${amount && ' '}${THEIRS[lang][way](account)}`)
    .join(lang === 'en' ? '; ' : '；')
