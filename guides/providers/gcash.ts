import { guide } from '../shape.ts'

export const gcash = guide({
  id: 'gcash',
  names: { en: 'GCash', 'zh-CN': 'GCash' },
  also: ['gcash', 'g cash', 'globe'],
  places: ['ph'],
  checked: '2026-11-22',
  sources: {
    fil: {
      name: 'GCash Help Center 900005315866 (Filipino)',
      url: 'https://help.gcash.com/hc/fil/articles/900005315866',
      grade: 'O',
      read: '2026-11-22',
    },
    english: {
      name: 'GCash Help Center 900005315866 (English)',
      url: 'https://help.gcash.com/hc/en-us/articles/900005315866',
      grade: 'O',
      read: '2026-11-22',
    },
    dormant: {
      name: 'GCash Help Center 19643426242201',
      url: 'https://help.gcash.com/hc/fil/articles/19643426242201',
      grade: 'O',
      read: '2026-11-22',
    },
  },
  parts: {
    way: [{ from: 'fil', en: 'In the app, with photos.', 'zh-CN': '在 App 内办理，须上传照片。' }],
    steps: [
      {
        from: 'fil',
        en: 'Profile › your name › Delete Account.',
        'zh-CN': 'Profile（个人资料）› 您的姓名 › Delete Account（删除账户）。',
      },
      {
        from: 'fil',
        en: 'Attach a valid ID and a selfie in which you hold it. Another person may act for you with a written authority.',
        'zh-CN': '上传有效证件及手持证件的自拍照。也可由获授权的代理人办理。',
      },
    ],
    blockers: [
      {
        kind: 'balance',
        from: 'fil',
        en: 'The wallet must be empty.',
        'zh-CN': '钱包余额须为零。',
      },
      {
        kind: 'owed',
        from: 'fil',
        en: 'GCredit, GGives and GLoan must be repaid.',
        'zh-CN': 'GCredit、GGives 和 GLoan 须先还清。',
      },
      {
        kind: 'investment',
        from: 'fil',
        en: 'GSave and GInvest must be cleared.',
        'zh-CN': 'GSave 和 GInvest 须先清空。',
      },
      {
        kind: 'pending',
        from: 'fil',
        en: 'No order to buy or sell funds, crypto or stocks may be pending.',
        'zh-CN': '不得有处理中的基金、加密货币或股票买卖委托。',
      },
      {
        kind: 'identity',
        from: 'fil',
        en: 'The name on the ID must match; if it does not, a further document is needed.',
        'zh-CN': '证件姓名须与账户一致；不一致的须补充材料。',
      },
    ],
    times: [
      {
        from: 'english',
        en: 'In two stages: first the account is made inactive (signing in shows an error); the data are deleted 5 years later.',
        'zh-CN': '分两步：先转为停用（登录会报错），5 年后才删除数据。',
        brief: { en: 'two stages: inactive, then deleted', 'zh-CN': '先停用，后删除' },
      },
      {
        from: 'dormant',
        en: 'A basic account that is not verified within 12 months is deactivated; 15 pesos a month are then taken from what is left.',
        'zh-CN': '基础账户 12 个月内未完成核验的会被停用，剩余余额每月扣收 15 比索，直至扣完。',
      },
    ],
    kept: [
      {
        from: 'english',
        en: '5 years (R.A. 9160).',
        'zh-CN': '5 年（菲律宾 R.A. 9160 法案）。',
        brief: { en: '5 years', 'zh-CN': '5 年' },
      },
    ],
    restore: [
      {
        from: 'fil',
        en: 'A way back is not mentioned; a new account does not have the old records.',
        'zh-CN': '官方未提及如何恢复；新开账户看不到原有记录。',
        brief: { en: 'not mentioned', 'zh-CN': '未提及' },
      },
    ],
    refusal: [],
  },
  notFound: ['refusal'],
})
