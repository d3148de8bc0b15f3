/** `/stop`: where the stop link of an acceptance notice leads. */
import type { Config } from '../../config.ts'
import type { Page } from '../route.ts'
import { type OneButtonPage, oneButtonPage } from './one-button.ts'

type Outcome = 'stopped' | 'used' | 'too_late' | 'not_possible' | 'link_bad' | 'wait' | 'unknown'

const WORDS: OneButtonPage<Outcome>['words'] = {
  en: {
    title: 'Stop the closing of a wallet',
    intro: [
      'You opened the link of a message that says a wallet is being closed.',
      'If that was not you, press the button. The closing is paused once, for a few days. No money moves while it is paused, and our support is called. You need not sign in.',
      'If you asked for the closing yourself, do nothing: it goes on.',
    ],
    button: 'This was not me: stop the closing',
    busy: 'Stopping …',
    outcomes: {
      stopped: {
        title: 'The closing is paused',
        lines: [
          'No money moves while it is paused. Our support has been called and contacts you.',
          'If you can sign in, cancel the closing there: then it is off for good, and change your password.',
        ],
        date: 'Paused until',
      },
      used: {
        title: 'This link was used before',
        lines: [
          'The closing was already paused; a link pauses it once. Our support has been called and contacts you.',
          'If you can sign in, cancel the closing there.',
        ],
        date: 'Paused since',
      },
      too_late: {
        title: 'The time for stopping is over',
        lines: [
          'The cooling-off has ended and the money is on its way to the account that was chosen. This link changed nothing.',
          'A closed wallet can be restored for a while: the closing notice has the link with the date.',
        ],
        date: 'Ended at',
      },
      not_possible: {
        title: 'There is nothing to stop',
        lines: [
          'The closing is no longer in its cooling-off: it was cancelled, waits for a decision of ours, or has ended. This link changed nothing.',
          'The receipt link of the same message shows how it stands.',
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
      '如果不是您本人申请，请点击下方按钮。注销将暂停一次，为期数日；暂停期间资金不会转出，并会通知客服。您无需登录。',
      '如果是您本人申请，无需任何操作，注销会继续办理。',
    ],
    button: '不是我本人申请：暂停注销',
    busy: '正在暂停……',
    outcomes: {
      stopped: {
        title: '注销已暂停',
        lines: [
          '暂停期间资金不会转出。客服已收到通知，将与您联系。',
          '如果您能登录，请登录后撤销注销，撤销后注销彻底停止，并请修改密码。',
        ],
        date: '暂停至',
      },
      used: {
        title: '链接已使用过',
        lines: [
          '注销此前已经暂停，每个链接只能暂停一次。客服已收到通知，将与您联系。',
          '如果您能登录，请登录后撤销注销。',
        ],
        date: '暂停开始于',
      },
      too_late: {
        title: '已过可暂停的时间',
        lines: [
          '冷静期已结束，资金正在转往所选账户。本链接未作任何改动。',
          '注销完成后一段时间内可恢复钱包，恢复方式与期限见注销完成通知中的链接。',
        ],
        date: '结束于',
      },
      not_possible: {
        title: '没有可暂停的注销',
        lines: [
          '该注销已不在冷静期：已撤销、正由我们审核，或已结束。本链接未作任何改动。',
          '同一通知中的回执链接可查看当前进度。',
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
