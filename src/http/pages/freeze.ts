/** `/freeze`: where the "this was not me" link of an alert leads. It can only freeze. */
import type { Config } from '../../config.ts'
import type { Page } from '../route.ts'
import { type OneButtonPage, oneButtonPage } from './one-button.ts'

type Outcome = 'frozen' | 'link_bad' | 'wait' | 'unknown'

const WORDS: OneButtonPage<Outcome>['words'] = {
  en: {
    title: 'Freeze a wallet',
    intro: [
      'You opened the link of a message about a change to a wallet.',
      'If that was not you, press the button: the wallet is frozen, everybody is signed out, and changes of contact data that wait are void. Money stays where it is. You need not sign in.',
      'If it was you, do nothing. Only our support can lift a freeze, with you.',
    ],
    button: 'This was not me: freeze the wallet',
    busy: 'Freezing …',
    outcomes: {
      frozen: {
        title: 'The wallet is frozen',
        lines: [
          'Nothing can be paid from it, and everybody is signed out. A closing that was confirmed before goes on; the stop link of its message pauses it.',
          'Our support lifts the freeze with you, once it is clear that you are you.',
        ],
      },
      link_bad: {
        title: 'This link does not work',
        lines: [
          'It is not complete, is of another kind, or has expired. Nothing was changed.',
          'Open it from the message again, or copy the whole address: it ends with a long secret after “#”.',
        ],
      },
      wait: {
        title: 'We cannot take it right now',
        lines: ['The wallet was not frozen yet. Press the button again in a moment.'],
      },
      unknown: {
        title: 'We do not know yet whether it was frozen',
        lines: [
          'The answer did not reach your browser. Press the button again: pressing twice does no harm, and the next answer tells the truth.',
        ],
      },
    },
  },
  'zh-CN': {
    title: '冻结钱包',
    intro: [
      '您打开了一条钱包变更通知中的链接。',
      '如果不是您本人操作，请点击下方按钮：钱包将被冻结，所有登录状态失效，尚未生效的联系方式变更作废。资金留在原处。您无需登录。',
      '如果是您本人操作，无需任何操作。解除冻结须由客服与您核实后办理。',
    ],
    button: '不是我本人操作：冻结钱包',
    busy: '正在冻结……',
    outcomes: {
      frozen: {
        title: '钱包已冻结',
        lines: [
          '钱包无法对外付款，所有登录状态均已失效。此前已确认的注销会继续办理，可使用注销通知中的暂停链接将其暂停。',
          '客服与您核实身份后可解除冻结。',
        ],
      },
      link_bad: {
        title: '链接无法使用',
        lines: [
          '链接不完整、类型不符或已过期，未作任何改动。',
          '请从通知中重新打开，或复制完整地址：地址末尾的“#”后有一长串密钥。',
        ],
      },
      wait: {
        title: '暂时无法受理',
        lines: ['钱包尚未冻结，请稍后再次点击按钮。'],
      },
      unknown: {
        title: '尚不清楚是否已冻结',
        lines: ['您的浏览器没有收到答复。请再次点击按钮：重复点击没有影响，下一次答复会给出真实结果。'],
      },
    },
  },
}

export const freezePage = ({ mode }: Pick<Config, 'mode'>): Page =>
  oneButtonPage<Outcome>({ path: '/freeze', script: 'freeze', mode, good: 'frozen', words: WORDS })
