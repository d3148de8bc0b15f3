import { guide, JUST_DELETE_ME } from '../shape.ts'

export const venmo = guide({
  id: 'venmo',
  names: { en: 'Venmo', 'zh-CN': 'Venmo' },
  also: ['venmo'],
  places: ['us'],
  href: 'https://account.venmo.com/settings/profile/cancel/confirm',
  checked: '2026-11-22',
  sources: {
    jdm: JUST_DELETE_ME,
    levensdraad: {
      name: 'levensdraad.com (Dutch copy of a how-to)',
      url: 'https://levensdraad.com/',
      grade: 'S',
      read: '2026-11-22',
    },
    financialgem: {
      name: 'financialgem.com',
      url: 'https://financialgem.com/how-to-delete-venmo-account/',
      grade: 'F',
      read: '2026-11-22',
    },
    cave: {
      name: 'aviewfromthecave.com',
      url: 'https://aviewfromthecave.com/?p=83353',
      grade: 'F',
      read: '2026-11-22',
    },
  },
  parts: {
    way: [
      {
        from: 'jdm',
        en: 'On the web, on the page for closing; you sign in first.',
        'zh-CN': '在网页版注销页面办理，须先登录。',
      },
    ],
    steps: [
      {
        from: 'levensdraad',
        en: 'Move the money to your bank or give it back to its senders. Closing itself starts no transfer.',
        'zh-CN': '先把余额转到银行账户，或退还给付款人。注销本身不会发起转账。',
      },
      {
        from: 'levensdraad',
        en: 'Settings › Close my account, look at or download the statement, confirm.',
        'zh-CN': '设置（Settings）› 关闭我的账户（Close my account），查看或下载账单后确认。',
      },
    ],
    blockers: [
      {
        kind: 'balance',
        from: 'levensdraad',
        en: 'No money may be left. (Another page says that the rest goes to the linked bank by itself: do not rely on it.)',
        'zh-CN': '余额须为零。（另有页面称余额会自动转至已绑定的银行账户，请勿依赖。）',
      },
      {
        kind: 'pending',
        from: 'financialgem',
        en: 'Pending payments and refunds are said to block it.',
        'zh-CN': '据称处理中的付款和退款会造成阻碍。',
      },
      {
        kind: 'dispute',
        from: 'financialgem',
        en: 'Open disputes are said to block it.',
        'zh-CN': '据称未结的争议会造成阻碍。',
      },
      {
        kind: 'owed',
        from: 'cave',
        en: 'A negative balance is said to block it.',
        'zh-CN': '据称负余额会造成阻碍。',
      },
    ],
    times: [],
    kept: [],
    restore: [],
    refusal: [],
  },
  notFound: ['times', 'kept', 'restore', 'refusal'],
})
