/** Messages about closing a wallet. */

import type { Lang } from '../../../kernel/languages.ts'
import { type Catalogue, type MessageParams, moment } from '../../../kernel/message.ts'
import { lessWords } from '../../../kernel/text/less-words.ts'
import { linkTo } from '../../notices/notices.ts'
import { payoutsText } from './payouts.ts'
import type { PayoutTold } from './told.ts'

/** What was agreed to leave; the sentence is missing where nothing does. */
const leaves = (payouts: readonly PayoutTold[]): string =>
  payouts.length > 0 ? ` As quoted: ${payoutsText(payouts, 'en')}.` : ''
const leavesZh = (payouts: readonly PayoutTold[]): string =>
  payouts.length > 0 ? `按最终方案：${payoutsText(payouts, 'zh-CN')}。` : ''

/** Debts that the plan repays, of which nobody else would hear. */
const repays = ({ now, later }: MessageParams['closure_accepted']['repaid'], lang: Lang): string => {
  if (lang === 'en')
    return `${now && ` Repaid at once from your balance, as you agreed: ${now}.`}${later && ` Repaid from your balance before the payout: ${later}.`}`
  return `${now && `经您同意，现即从余额归还欠款 ${now}。`}${later && `转出前将从余额归还欠款 ${later}。`}`
}

/** What was agreed and is not paid, as nothing is left of it. */
const missingText = (missing: MessageParams['closure_closed']['missing'], lang: Lang): string =>
  (missing ?? [])
    .map(({ amount, because }) => {
      const why = lessWords(because.split(','), lang)
      if (lang === 'en')
        return `${amount} that had been agreed was not paid out, as nothing was left of it: ${why}. `
      return `原约定转出的 ${amount} 因已无余额而未能转出，原因是：${why}。`
    })
    .join('')

export const closureMessages: Catalogue<
  | 'closure_accepted'
  | 'closure_decided'
  | 'closure_asked_again'
  | 'closure_standing_ended'
  | 'closure_cancelled'
  | 'closure_closed'
  | 'closure_rejected'
  | 'closure_in_review'
  | 'programme_notice'
> = {
  closure_accepted: {
    en: ({ closure, cooling_off_until, stop_link, payouts, repaid }) => ({
      subject: 'Your wallet is being closed',
      text: `We accepted the request to close your wallet (case ${closure}). ${cooling_off_until ? `You can cancel it until ${moment(cooling_off_until, 'en')}.` : 'There is no cooling-off: the money leaves as soon as it can.'}${repays(repaid, 'en')}${leaves(payouts)} If you did not ask for this, stop it at once, without signing in: ${linkTo(stop_link)} – no money that has not been sent leaves then, until one of our staff has settled it with you.`,
      links: [linkTo(stop_link)],
    }),
    'zh-CN': ({ closure, cooling_off_until, stop_link, payouts, repaid }) => ({
      subject: '钱包注销申请已受理',
      text: `您的钱包注销申请已受理（编号 ${closure}）。${cooling_off_until ? `冷静期至 ${moment(cooling_off_until, 'zh-CN')}，期间可撤销。` : '不设冷静期，资金将尽快转出。'}${repays(repaid, 'zh-CN')}${leavesZh(payouts)}如非您本人申请，请立即暂停，无需登录：${linkTo(stop_link)} ，尚未发出的资金将不会转出，直至我们的工作人员与您核实处理。`,
      links: [linkTo(stop_link)],
    }),
  },
  closure_decided: {
    en: ({ closure, cooling_off_until, stop_link, payouts, repaid }) => ({
      subject: 'We have begun to close your wallet',
      text: `As we wrote to you before, we have begun to close your wallet (case ${closure}). You did not ask for this: it is our decision, and you can appeal in the case. ${cooling_off_until ? `You can cancel it until ${moment(cooling_off_until, 'en')}; before then none of your money is paid out.` : 'There is no cooling-off: the money leaves as soon as it can.'}${repays(repaid, 'en')}${leaves(payouts)} To stop it without signing in: ${linkTo(stop_link)} – no money that has not been sent leaves then, until one of our staff has settled it with you.`,
      links: [linkTo(stop_link)],
    }),
    'zh-CN': ({ closure, cooling_off_until, stop_link, payouts, repaid }) => ({
      subject: '我们已开始注销您的钱包',
      text: `如此前通知，我们已开始注销您的钱包（编号 ${closure}）。本次注销由我们决定，并非您的申请，您可以在该编号下提出申诉。${cooling_off_until ? `冷静期至 ${moment(cooling_off_until, 'zh-CN')}，期间可撤销，我们不会转出您的资金。` : '不设冷静期，资金将尽快转出。'}${repays(repaid, 'zh-CN')}${leavesZh(payouts)}如需暂停，无需登录：${linkTo(stop_link)} ，尚未发出的资金将不会转出，直至我们的工作人员与您核实处理。`,
      links: [linkTo(stop_link)],
    }),
  },
  closure_cancelled: {
    en: ({ closure }) => ({
      subject: 'The closing was cancelled',
      text: `The closing of your wallet (case ${closure}) was cancelled. Your wallet is as it was before; what was repaid at once, with your consent, stays repaid.`,
    }),
    'zh-CN': ({ closure }) => ({
      subject: '钱包注销已撤销',
      text: `您的钱包注销（编号 ${closure}）已撤销，钱包已恢复原状；经您同意提前归还的欠款不再退回。`,
    }),
  },
  closure_closed: {
    en: ({ closure, receipt_link, restore_until, paid, repaid, kept, missing }) => ({
      subject: 'Your wallet is closed',
      text: `Your wallet is closed (case ${closure}). ${repaid ? `Repaid: ${repaid}. ` : ''}${paid.length > 0 ? `Paid out: ${payoutsText(paid, 'en')}. ` : ''}${missingText(missing, 'en')}${kept ? `${kept} is kept safe for you, free of charge: name an account in your own name on the page below to have it paid out. ` : ''}Receipt and status, without signing in: ${linkTo(receipt_link)}. You can have the wallet restored until ${moment(restore_until, 'en')}. Keep the link to yourself.`,
      links: [linkTo(receipt_link)],
    }),
    'zh-CN': ({ closure, receipt_link, restore_until, paid, repaid, kept, missing }) => ({
      subject: '钱包已注销',
      text: `您的钱包已注销（编号 ${closure}）。${repaid ? `已归还欠款：${repaid}。` : ''}${paid.length > 0 ? `已转出：${payoutsText(paid, 'zh-CN')}。` : ''}${missingText(missing, 'zh-CN')}${kept ? `${kept} 为您妥善留存，不收费用，可通过以下链接填写您本人名下的账户领取。` : ''}无需登录即可查看注销证明和进度：${linkTo(receipt_link)} 。可恢复期至 ${moment(restore_until, 'zh-CN')}。请勿将链接转发他人。`,
      links: [linkTo(receipt_link)],
    }),
  },
  closure_rejected: {
    en: ({ closure, reason }) => ({
      subject: 'The closing was not approved',
      text: `The closing of your wallet (case ${closure}) was not approved: ${reason} Your wallet is as it was before. You can appeal on the page of the case.`,
    }),
    'zh-CN': ({ closure, reason }) => ({
      subject: '钱包注销未通过审核',
      text: `您的钱包注销（编号 ${closure}）未通过人工审核：${reason} 钱包已恢复原状，您可以在该注销的页面提出申诉。`,
    }),
  },
  closure_in_review: {
    en: ({ closure, until }) => ({
      subject: 'A person looks at the closing of your wallet',
      text: `The closing of your wallet (case ${closure}) is being looked at by a person. You have an answer by ${moment(until, 'en')}; you need do nothing, and can still cancel until then.`,
    }),
    'zh-CN': ({ closure, until }) => ({
      subject: '钱包注销正在人工审核',
      text: `您的钱包注销申请（编号 ${closure}）正在人工审核，将于 ${moment(until, 'zh-CN')} 前答复。您无需操作；答复前仍可撤销。`,
    }),
  },
  closure_asked_again: {
    en: ({ closure, receipt_link, agreed, left, lost, because, until }) => ({
      subject: 'The amount to pay out has changed',
      text: `In the closing of your wallet (case ${closure}) less is left to pay out than was agreed: ${left} instead of ${agreed}. ${lost} are missing because ${lessWords(because.split(','), 'en')}. Agree to it, without signing in: ${linkTo(receipt_link)}. If you do nothing until ${moment(until, 'en')}, the money is kept safe for you as a claim, free of charge. Keep the link to yourself.`,
      links: [linkTo(receipt_link)],
    }),
    'zh-CN': ({ closure, receipt_link, agreed, left, lost, because, until }) => ({
      subject: '转出金额有变化',
      text: `您的钱包注销（编号 ${closure}）中，可转出金额为 ${left}，少于约定的 ${agreed}。其中 ${lost} 的差额原因是：${lessWords(because.split(','), 'zh-CN')}。无需登录即可确认：${linkTo(receipt_link)} 。如 ${moment(until, 'zh-CN')} 前未确认，款项将为您留存待领，不收费用。请勿将链接转发他人。`,
      links: [linkTo(receipt_link)],
    }),
  },
  closure_standing_ended: {
    en: ({ closure }) => ({
      subject: 'Your wallet is not closing by itself any more',
      text: `The confirmation to close your wallet when ready (case ${closure}) has ended: its time is over, or the amounts left your limits. Nothing has changed in your wallet. Open the case to confirm again.`,
    }),
    'zh-CN': ({ closure }) => ({
      subject: '“办妥后自动注销”已结束',
      text: `您的“办妥后自动注销”（编号 ${closure}）已结束：有效期届满，或金额超出您设定的范围。钱包未发生任何变化，您可在该申请中重新确认。`,
    }),
  },
  programme_notice: {
    en: ({ closure, until }) => ({
      subject: 'Your wallet is going to be closed',
      text: `We are going to close your wallet (case ${closure}) on ${moment(until, 'en')}. Choose where your money goes before that, or close it yourself; otherwise it is paid to your own account, or kept safe for you, free of charge.`,
    }),
    'zh-CN': ({ closure, until }) => ({
      subject: '您的钱包将被注销',
      text: `您的钱包（编号 ${closure}）将于 ${moment(until, 'zh-CN')} 注销。请在此之前选择资金去向或自行办理注销；否则资金将转入您本人账户，或为您妥善留存，不收费用。`,
    }),
  },
}
