/** Messages about money that left, and about accounts and rights by which it may. Each carries the link that freezes. */

import { type Catalogue, moment } from '../../../kernel/message.ts'
import { freezeIf, freezeIfZh, partyIn } from '../../notices/notices.ts'

export const leavingMoneyMessages: Catalogue<
  'money_left' | 'account_linked' | 'right_granted' | 'limit_changed'
> = {
  money_left: {
    en: (p) =>
      freezeIf('Money left your wallet', `${p.amount} left your wallet to ${partyIn(p.to, 'en')}`, p),
    'zh-CN': (p) =>
      freezeIfZh('资金转出提醒', `您的钱包已转出 ${p.amount}，收款方：${partyIn(p.to, 'zh-CN')}`, p),
  },
  account_linked: {
    en: (p) =>
      freezeIf(
        'An account was linked',
        `The account ${p.to} was linked to your wallet; until ${moment(p.from, 'en')} at least it takes only a small sum in a day`,
        p,
      ),
    'zh-CN': (p) =>
      freezeIfZh(
        '已绑定新账户',
        `您的钱包已绑定账户 ${p.to}；至少在 ${moment(p.from, 'zh-CN')} 之前，该账户单日仅可转入小额资金`,
        p,
      ),
  },
  limit_changed: {
    en: (p) => {
      const [when, subject] =
        p.from === ''
          ? ['From now on', 'Your limit of the day']
          : [`From ${moment(p.from, 'en')} on`, 'A higher limit of the day was asked for']
      return p.most === ''
        ? freezeIf(subject, `${when} no limit of the day holds for ${p.currency} in your wallet`, p)
        : freezeIf(subject, `${when} at most ${p.most} may leave your wallet in a day`, p)
    },
    'zh-CN': (p) => {
      const [when, subject] =
        p.from === ''
          ? ['自即刻起', '单日限额已变更']
          : [`自 ${moment(p.from, 'zh-CN')} 起`, '已申请提高单日限额']
      return p.most === ''
        ? freezeIfZh(subject, `${when}，您的钱包不再设置 ${p.currency} 单日限额`, p)
        : freezeIfZh(subject, `${when}，您的钱包单日最多可转出 ${p.most}`, p)
    },
  },
  right_granted: {
    en: (p) =>
      p.amount === ''
        ? freezeIf('Another service may read your wallet', `${p.to} may read your wallet from now on`, p)
        : freezeIf('A merchant may debit your wallet', `${p.to} may debit ${p.amount} from your wallet`, p),
    'zh-CN': (p) =>
      p.amount === ''
        ? freezeIfZh('已授权第三方服务', `${p.to} 可读取您的钱包信息`, p)
        : freezeIfZh('已授权商户扣款', `${p.to} 可从您的钱包扣款 ${p.amount}`, p),
  },
}
