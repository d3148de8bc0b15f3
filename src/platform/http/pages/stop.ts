/** `/stop`: where the stop link of an acceptance notice leads. */
import type { Config } from '../../../kernel/config.ts'
import type { Page } from '../route.ts'
import { type OneButtonPage, oneButtonPage } from './one-button.ts'

type Outcome =
  | 'stopped'
  | 'stopped_rest'
  | 'used'
  | 'settled'
  | 'too_late'
  | 'not_possible'
  | 'closed'
  | 'link_bad'
  | 'wait'
  | 'unknown'

const WORDS: OneButtonPage<Outcome>['words'] = {
  en: {
    title: 'Stop the closing of a wallet',
    intro: [
      'You opened the link of a message that says a wallet is being closed.',
      'If that was not you, press the button. The closing is held: from that second no money leaves, until one of our staff has settled it with you by a contact we knew before. You need not sign in, and it works once.',
      'If you asked for the closing yourself, do nothing: it goes on.',
    ],
    button: 'This was not me: stop the closing',
    busy: 'Stopping …',
    outcomes: {
      stopped: {
        title: 'The closing is stopped',
        lines: [
          'No money leaves until one of our staff has settled it with you, by a contact we knew before the closing was asked for. They contact you.',
          'If nobody has by that date, two of our staff decide. Money never leaves by itself.',
          'If you can sign in, cancel the closing there: then it is off for good, and change your password.',
        ],
        date: 'Held at most until',
      },
      stopped_rest: {
        title: 'What had not been sent is held',
        lines: [
          'The closing was past its cooling-off. Money that had been sent before is on its way and cannot be held.',
          'Nothing more is sent until one of our staff has settled it with you, by a contact we knew before. If nobody has by that date, the rest is kept safe for you, free of charge.',
        ],
        date: 'Held at most until',
      },
      used: {
        title: 'The closing is stopped already',
        lines: [
          'It is still held: no money leaves. Our support has been called and contacts you by a contact we knew before.',
          'If you can sign in, cancel the closing there, as long as no money is on its way.',
        ],
        date: 'Stopped since',
      },
      settled: {
        title: 'The closing was stopped before',
        lines: [
          'Two of our staff have settled that stop, and a closing is stopped once. This press changed nothing.',
          'If that was without you, sign in and cancel the closing, or open the receipt link and complain there: a person looks at it.',
        ],
        date: 'Settled at',
      },
      too_late: {
        title: 'There is nothing left to hold',
        lines: [
          'All of the money has been sent already, or is kept safe for the verified holder. This press changed nothing.',
          'If this was not you, open the receipt link and complain there: a person looks at it. Call the bank that was paid as well.',
        ],
      },
      not_possible: {
        title: 'There is nothing to stop',
        lines: [
          'The closing was cancelled or refused. This press changed nothing.',
          'The receipt link shows how it stands.',
        ],
      },
      closed: {
        title: 'The wallet is closed already',
        lines: [
          'Nothing is left to stop. Receipt links from before work no longer, unless they came after a check of name and document. Our support has a task about it, due in 24 hours, and contacts from before the closing are told.',
          'Call the bank that was paid as well. Money that is kept is paid out only to who proves name and document.',
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
        lines: [
          'The closing was not stopped yet. Press the button again in a moment.',
          'Time during which we cannot be reached is added to the cooling-off.',
        ],
      },
      unknown: {
        title: 'We do not know yet whether it was stopped',
        lines: [
          'The answer did not reach your browser. Press the button again: pressing twice does no harm, and the next answer tells the truth.',
        ],
      },
    },
  },
  'zh-CN': {
    title: '暂停注销钱包',
    intro: [
      '您打开了一条钱包注销通知中的链接。',
      '如果不是您本人申请，请点击下方按钮。注销随即暂停：在我们的工作人员通过此前登记的联系方式与您核实并处理之前，资金不会转出。您无需登录，每次注销仅可暂停一次。',
      '如果是您本人申请，无需任何操作，注销会继续办理。',
    ],
    button: '不是我本人申请：暂停注销',
    busy: '正在暂停……',
    outcomes: {
      stopped: {
        title: '注销已暂停',
        lines: [
          '我们的工作人员会通过申请注销之前登记的联系方式与您核实并处理，在此之前资金不会转出。',
          '到期仍未处理的，由两名工作人员审核决定，资金不会自动转出。',
          '如果您能登录，请登录后撤销注销，撤销后注销彻底停止，并请修改密码。',
        ],
        date: '最迟暂停至',
      },
      stopped_rest: {
        title: '尚未发出的款项已暂停',
        lines: [
          '该注销已过冷静期，此前已发出的款项无法追回。',
          '其余款项在我们的工作人员通过此前登记的联系方式与您核实并处理之前不会转出。到期仍未处理的，其余款项将为您妥善留存，不收费用。',
        ],
        date: '最迟暂停至',
      },
      used: {
        title: '注销已处于暂停',
        lines: [
          '注销仍在暂停，资金不会转出。客服已收到通知，会通过此前登记的联系方式与您联系。',
          '资金转出前，如果您能登录，请登录后撤销注销。',
        ],
        date: '暂停开始于',
      },
      settled: {
        title: '该注销此前已暂停过',
        lines: [
          '该暂停已由两名工作人员处理，每次注销仅可暂停一次。本次点击未作任何改动。',
          '如处理时并未与您核实，请登录后撤销注销，或打开回执链接投诉，由工作人员核查。',
        ],
        date: '处理时间',
      },
      too_late: {
        title: '已没有可暂停的款项',
        lines: [
          '资金均已发出，或已为实名用户本人留存。本次点击未作任何改动。',
          '如非您本人申请，请打开回执链接投诉，由工作人员核查，并联系收款银行。',
        ],
      },
      not_possible: {
        title: '没有可暂停的注销',
        lines: ['该注销已撤销或未获通过。本次点击未作任何改动。', '回执链接可查看当前状态。'],
      },
      closed: {
        title: '钱包已注销',
        lines: [
          '已无可暂停的内容。此前的回执链接已失效（核验姓名和证件后发送的除外）。客服已收到待办任务，将在 24 小时内处理，并会通知注销之前登记的联系方式。',
          '请同时联系收款银行。待领款项仅向核验姓名和证件的本人支付。',
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
        lines: ['注销尚未暂停，请稍后再次点击按钮。', '我们无法受理的时间会补加到冷静期。'],
      },
      unknown: {
        title: '尚不清楚是否已暂停',
        lines: ['您的浏览器没有收到答复。请再次点击按钮：重复点击没有影响，下一次答复会给出真实结果。'],
      },
    },
  },
}

export const stopPage = ({ mode }: Pick<Config, 'mode'>): Page =>
  oneButtonPage<Outcome>({ path: '/stop', script: 'stop', mode, good: 'stopped', words: WORDS })
