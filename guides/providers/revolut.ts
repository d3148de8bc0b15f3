import { guide } from '../shape.ts'

export const revolut = guide({
  id: 'revolut',
  names: { en: 'Revolut', 'zh-CN': 'Revolut' },
  also: ['revolut'],
  places: ['eu', 'us', 'other'],
  href: 'https://www.revolut.com/en-SG/close-account/',
  checked: '2026-11-22',
  sources: {
    sg: {
      name: 'Revolut Singapore, close account',
      url: 'https://www.revolut.com/en-SG/close-account/',
      grade: 'O',
      read: '2026-11-22',
    },
    lu: {
      name: 'Revolut Help (Luxembourg, older)',
      url: 'https://www.revolut.com/en-LU/help/profile-and-plan/closing-account/',
      grade: 'O',
      read: '2026-11-22',
    },
    pl: {
      name: 'Revolut Help (Poland, newer)',
      url: 'https://help.revolut.com/pl-PL/help/profile-and-plan/closing-account/',
      grade: 'O',
      read: '2026-11-22',
    },
    trading: {
      name: 'Revolut Help, trading account',
      url: 'https://help.revolut.com/help/wealth/stocks/how-do-i-close-my-trading-account/',
      grade: 'O',
      read: '2026-11-22',
    },
    ichimoku: {
      name: 'ichimoku-master.com (garbled copy of terms of about 2020)',
      url: 'https://ichimoku-master.com/?p=38208',
      grade: 'F',
      read: '2026-11-22',
    },
  },
  parts: {
    way: [
      {
        from: 'sg',
        en: 'In the app. If you cannot reach the app any more: by e-mail.',
        'zh-CN': '在 App 内办理；无法使用 App 的，可通过电子邮件办理。',
      },
    ],
    steps: [
      {
        from: 'sg',
        en: 'Download your statements.',
        'zh-CN': '先下载对账单。',
      },
      {
        from: 'sg',
        en: 'Profile › Account › Close account. A confirmation is sent to you.',
        'zh-CN': 'Profile（个人资料）› Account（账户）› Close account（关闭账户）。办理后会收到确认通知。',
      },
    ],
    blockers: [
      {
        kind: 'app_outdated',
        from: 'sg',
        en: 'The newest version of the app is needed.',
        'zh-CN': '须使用最新版 App。',
      },
      {
        kind: 'balance',
        from: 'lu',
        en: 'Every currency at zero, neither more nor less; vaults, pockets and savings empty.',
        'zh-CN': '每个币种余额须恰好为零，不能为正也不能为负；Vault、Pocket 和储蓄均须清空。',
      },
      {
        kind: 'small_rest',
        from: 'pl',
        en: 'Too little to send? Top up to the minimum, give it to a friend on Revolut, or donate it.',
        'zh-CN': '金额太小无法转出的，可充值至最低金额、转给 Revolut 好友，或捐出。',
      },
      {
        kind: 'owed',
        from: 'pl',
        en: 'No credit may be owed.',
        'zh-CN': '不得有未还清的信贷。',
      },
      {
        kind: 'pending',
        from: 'sg',
        en: 'No payment may be pending.',
        'zh-CN': '不得有处理中的交易。',
      },
      {
        kind: 'subscription',
        from: 'sg',
        en: 'No active subscription; a paid plan is first changed to Standard.',
        'zh-CN': '不得有生效中的订阅；付费套餐须先降为 Standard。',
      },
      {
        kind: 'investment',
        from: 'trading',
        en: 'Shares are sold when the trading account is closed; it takes 2 days until the money is there.',
        'zh-CN': '关闭交易账户时卖出股票，2 日后资金到账。',
      },
      {
        kind: 'role',
        from: 'sg',
        en: 'No active account for somebody under 18.',
        'zh-CN': '不得有生效中的未成年人子账户。',
      },
      {
        kind: 'extras',
        from: 'sg',
        en: 'No active insurance.',
        'zh-CN': '不得有生效中的保险。',
      },
      {
        kind: 'dispute',
        from: 'sg',
        en: 'No open chargeback.',
        'zh-CN': '不得有未结的退单（chargeback）。',
      },
      {
        kind: 'limited',
        from: 'ichimoku',
        en: 'A restricted account is said to be closed only after the enquiry.',
        'zh-CN': '据称受限账户须在调查结束后才能关闭。',
      },
    ],
    times: [
      {
        from: 'trading',
        en: 'With shares: 2 days until their money can be withdrawn. No time is named for the rest.',
        'zh-CN': '持有股票的，资金 2 日后到账；其余未公布时限。',
        brief: { en: 'not published; shares 2 days', 'zh-CN': '未公布；股票 2 日' },
      },
    ],
    kept: [
      {
        from: 'lu',
        en: '8 years, for rules against money laundering and others.',
        'zh-CN': '依据反洗钱等规定保存 8 年。',
        brief: { en: '8 years', 'zh-CN': '8 年' },
      },
    ],
    restore: [
      {
        from: 'lu',
        en: 'A new account with the same phone number may take some time.',
        'zh-CN': '用同一手机号重新注册可能需要等待一段时间。',
        brief: { en: 'new account, not at once', 'zh-CN': '可重新注册，需等待' },
      },
    ],
    refusal: [
      {
        from: 'ichimoku',
        en: 'What is left over is said to be claimable for 6 years.',
        'zh-CN': '据称剩余款项可在 6 年内申领。',
      },
    ],
  },
  notFound: [],
})
