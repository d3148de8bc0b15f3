/** `/freeze`: where the "this was not me" link of an alert leads. It can only freeze. */
import type { Config } from '../../../kernel/config.ts'
import type { Page } from '../route.ts'
import { type OneButtonPage, oneButtonPage } from './one-button.ts'

type Outcome =
  | 'frozen'
  | 'held'
  | 'rest_held'
  | 'sent'
  | 'kept'
  | 'goes_on'
  | 'closed'
  | 'link_bad'
  | 'expired'
  | 'wait'
  | 'unknown'

const NOW = {
  en: 'Nothing can be paid from it, everybody is signed out, and whoever signs in reads nothing of it.',
  'zh-CN': '钱包无法对外付款，所有登录状态均已失效，再次登录也无法查看任何内容。',
} as const
const RECOVER = {
  en: 'Choose “recover” in the app: you need one of your contacts and one more way to prove who you are. If you cannot recover, our support does it with you; we call you within 24 hours.',
  'zh-CN':
    '请在应用中选择“找回钱包”，凭一个联系方式和另一种方式验证身份。如无法完成，由客服与您核实后办理，我们将在 24 小时内与您联系。',
} as const

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
        lines: [`${NOW.en} What came in during the last 7 days was ended.`, RECOVER.en],
      },
      held: {
        title: 'The wallet is frozen, and its closing is held',
        date: 'Held until, at most:',
        lines: [
          `${NOW.en} No money of the closing leaves until it is settled with you.`,
          `${RECOVER.en} Afterwards you cancel the closing or let it go on.`,
        ],
      },
      rest_held: {
        title: 'The wallet is frozen, and what its closing had not sent is held',
        date: 'Held until, at most:',
        lines: [
          'The closing was past its cooling-off and cannot be cancelled any more. What had been sent before is on its way; nothing more is sent until it is settled with you. If nobody has by that date, the rest is kept safe for you, free of charge.',
          `${NOW.en} ${RECOVER.en} Afterwards you let the rest go on, or leave it to be kept for you, and can appeal in the case.`,
        ],
      },
      sent: {
        title: 'The wallet is frozen, but its closing had sent all its money',
        lines: [
          'Nothing was left to hold. Our staff have a task to ask the bank to call the money back, due in 24 hours; what comes back is kept safe for you.',
          `${NOW.en} ${RECOVER.en}`,
        ],
      },
      kept: {
        title: 'The wallet is frozen, and the money of its closing is kept for you',
        lines: [
          'None of it was sent to an account. It is paid out only to who proves name and document.',
          `${NOW.en} ${RECOVER.en}`,
        ],
      },
      goes_on: {
        title: 'The wallet is frozen; its closing goes on',
        lines: [
          'Two of our staff have settled an earlier stop of it over a contact from before. If they have not spoken with you, sign in and cancel the closing, or call our support at once.',
          `${NOW.en} ${RECOVER.en}`,
        ],
      },
      closed: {
        title: 'The wallet is closed already',
        lines: [
          'Nothing is left to freeze. Receipt links from before work no longer, unless they came after a check of name and document. Our support has a task about it, due in 24 hours, and contacts from before the closing are told.',
          'Money that is kept is paid out only to who proves name and document.',
        ],
      },
      link_bad: {
        title: 'This link does not work',
        lines: [
          'It is not complete, is of another kind, or the wallet has been recovered since it was sent. Nothing was changed.',
          'Open it from the message again, or copy the whole address: it ends with a long secret after “#”.',
        ],
      },
      expired: {
        title: 'This link has expired, and nothing was frozen',
        lines: [
          'A link that freezes works for 30 days after its message was sent. The message names the date.',
          'If somebody else may be in your wallet, use the link of a newer message. Without one, sign in and change your password, or set a new one by “forgotten password”: both end other sessions, and the message about it carries a new link.',
          'If you cannot get in, contact our support: they restrict the wallet at once.',
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
        lines: [`${NOW['zh-CN']}最近 7 日内新增的事项已终止或恢复原状。`, RECOVER['zh-CN']],
      },
      held: {
        title: '钱包已冻结，注销已暂停',
        date: '暂停至（最迟）：',
        lines: [
          `${NOW['zh-CN']}在与您核实之前，注销的款项不会转出。`,
          `${RECOVER['zh-CN']}找回后，您可撤销该注销或继续办理。`,
        ],
      },
      rest_held: {
        title: '钱包已冻结，注销尚未发出的款项已暂停',
        date: '暂停至（最迟）：',
        lines: [
          '该注销已过冷静期，无法撤销。此前已发出的款项无法追回；其余款项在与您核实之前不会转出。到期仍未处理的，其余款项将为您妥善留存，不收费用。',
          `${NOW['zh-CN']}${RECOVER['zh-CN']}找回后，您可让其余款项继续转出，或由我们为您留存，也可在该注销中申诉。`,
        ],
      },
      sent: {
        title: '钱包已冻结，但注销的款项此前已全部发出',
        lines: [
          '已无法暂停。工作人员已收到待办任务，将在 24 小时内要求银行追回；追回的款项将为您妥善留存。',
          `${NOW['zh-CN']}${RECOVER['zh-CN']}`,
        ],
      },
      kept: {
        title: '钱包已冻结，注销的款项已为您留存',
        lines: ['款项未转至任何账户，仅向核验姓名和证件的本人支付。', `${NOW['zh-CN']}${RECOVER['zh-CN']}`],
      },
      goes_on: {
        title: '钱包已冻结，注销继续办理',
        lines: [
          '此前的暂停已由两名工作人员通过之前登记的联系方式核实处理。如我们并未与您联系，请登录撤销该注销，或立即联系客服。',
          `${NOW['zh-CN']}${RECOVER['zh-CN']}`,
        ],
      },
      closed: {
        title: '钱包已注销',
        lines: [
          '已无可冻结的内容。此前的回执链接已失效（核验姓名和证件后发送的除外）。客服已收到待办任务，将在 24 小时内处理，并会通知注销之前登记的联系方式。',
          '待领款项仅向核验姓名和证件的本人支付。',
        ],
      },
      link_bad: {
        title: '链接无法使用',
        lines: [
          '链接不完整、类型不符，或发送之后钱包已被找回，未作任何改动。',
          '请从通知中重新打开，或复制完整地址：地址末尾的“#”后有一长串密钥。',
        ],
      },
      expired: {
        title: '链接已过期，未作冻结',
        lines: [
          '冻结链接自通知发送起 30 日内有效，通知中写明了失效时间。',
          '如怀疑他人进入您的钱包，请使用较新通知中的链接；没有的，请登录修改密码，或通过“忘记密码”重设密码：其他登录状态随即失效，相应通知中附有新的冻结链接。',
          '无法登录的，请联系客服立即限制钱包。',
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
