import { guide } from '../shape.ts'

export const cashApp = guide({
  id: 'cash-app',
  names: { en: 'Cash App', 'zh-CN': 'Cash App' },
  also: ['cash app', 'cashapp', 'square cash', 'cashtag'],
  places: ['us'],
  checked: '2026-11-22',
  sources: {
    help: {
      name: 'Cash App Help 3139',
      url: 'https://cash.app/help/us/en-us/3139-close-account',
      grade: 'O',
      read: '2026-11-22',
    },
    alfin: {
      name: 'alfintechcomputer.com',
      url: 'https://alfintechcomputer.com/how-to-deleted-cash-app-account/',
      grade: 'S',
      read: '2026-11-22',
    },
    techeest: { name: 'techeest.com', url: 'https://techeest.com/', grade: 'F', read: '2026-11-22' },
  },
  parts: {
    way: [
      {
        from: 'help',
        en: 'In the app, through Support.',
        'zh-CN': '在 App 内通过“Support”（客服支持）办理。',
      },
    ],
    steps: [
      {
        from: 'help',
        en: 'Cash out everything to your bank or card.',
        'zh-CN': '先把全部资金提取到银行账户或银行卡。',
      },
      {
        from: 'help',
        en: 'Profile › Support › Something Else › Account Settings › Close Account.',
        'zh-CN':
          'Profile（个人资料）› Support（支持）› Something Else（其他问题）› Account Settings（账户设置）› Close Account（关闭账户）。',
      },
    ],
    blockers: [
      {
        kind: 'balance',
        from: 'help',
        en: 'All money must be cashed out.',
        'zh-CN': '须先提取全部资金。',
      },
      {
        kind: 'linked',
        from: 'help',
        en: 'A linked personal or business account is closed with it and must be emptied too.',
        'zh-CN': '关联的个人或商业账户会一并关闭，也须先清空。',
      },
      {
        kind: 'investment',
        from: 'alfin',
        en: 'Stocks and bitcoin must be sold first.',
        'zh-CN': '须先卖出股票和比特币。',
      },
      {
        kind: 'small_rest',
        from: 'techeest',
        en: 'A tiny rest is said to be sent to a friend or a charity.',
        'zh-CN': '据称极小余额可转给朋友或捐给慈善机构。',
      },
    ],
    times: [
      {
        from: 'help',
        en: 'The $cashtag is switched off, incoming payments stop and every device is signed out; no waiting time is named.',
        'zh-CN': '$cashtag 随即停用，不再接收付款，所有设备退出登录；官方未提及等待期。',
        brief: { en: 'no waiting time named', 'zh-CN': '未提及等待期' },
      },
    ],
    kept: [
      {
        from: 'help',
        en: 'Some records of payments and of the account, as the law demands; no number of years.',
        'zh-CN': '依法保留部分交易记录和账户信息，未公布年限。',
        brief: { en: 'some; years not published', 'zh-CN': '部分保留，未公布年限' },
      },
    ],
    restore: [],
    refusal: [],
  },
  notFound: ['restore', 'refusal'],
})
