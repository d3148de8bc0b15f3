/** `/freeze`: where the "this was not me" link of an alert leads. It can only freeze. */
import type { Config } from '../../../kernel/config.ts'
import type { Page } from '../route.ts'
import { type OneButtonPage, oneButtonPage } from './one-button.ts'

type Outcome = 'frozen' | 'closed' | 'link_bad' | 'wait' | 'unknown'

const WORDS: OneButtonPage<Outcome>['words'] = {
  en: {
    title: 'Freeze a wallet',
    intro: [
      'You opened the link of a message about a change to a wallet.',
      'If that was not you, press the button: the wallet is frozen, everybody is signed out, and changes of contact data that wait are void. Money stays where it is. You need not sign in.',
      'A closing that has not paid everything out is held. The way back is a recovery: one of your contacts and one more way to prove who you are.',
      'Where our staff is about to give a frozen wallet back to somebody who is not you, the link of that message stops it.',
      'If it was you, do nothing.',
    ],
    button: 'This was not me: freeze the wallet',
    busy: 'Freezing …',
    outcomes: {
      frozen: {
        title: 'The wallet is frozen',
        lines: [
          'Nothing can be paid from it, everybody is signed out, and whoever signs in reads nothing of it. A closing that has not paid everything out is held: the message that we send names the date until which it is held.',
          'Choose “recover” in the app: you need one of your contacts and one more way to prove who you are. Afterwards you cancel that closing or let it go on. If you cannot recover, our support does it with you; we will also call you.',
        ],
      },
      closed: {
        title: 'The wallet is closed already',
        lines: [
          'Nothing is left to freeze. The links to its receipts work no longer, and our support has a task about it, due in 24 hours.',
          'Money that is kept is paid out only to who proves name and document.',
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
      '尚未转出全部资金的注销将被暂停。如需恢复，请办理“找回钱包”：凭一个联系方式和另一种方式验证身份。',
      '如果工作人员正准备将已冻结的钱包交还给并非您本人的申请人，该通知中的链接可阻止此事。',
      '如果是您本人操作，无需任何操作。',
    ],
    button: '不是我本人操作：冻结钱包',
    busy: '正在冻结……',
    outcomes: {
      frozen: {
        title: '钱包已冻结',
        lines: [
          '钱包无法对外付款，所有登录状态均已失效，再次登录也无法查看任何内容。尚未转出全部资金的注销已暂停，我们发送的通知中载明暂停的截止时间。',
          '请在应用中选择“找回钱包”，凭一个联系方式和另一种方式验证身份；找回后，您可撤销该注销或继续办理。如无法完成，由客服与您核实后办理，我们也会与您联系。',
        ],
      },
      closed: {
        title: '钱包已注销',
        lines: [
          '已无可冻结的内容。相关回执链接已失效，客服已收到待办任务，将在 24 小时内处理。',
          '待领款项仅向核验姓名和证件的本人支付。',
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
