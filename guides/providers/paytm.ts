import { guide } from '../shape.ts'

export const paytm = guide({
  id: 'paytm',
  names: { en: 'Paytm wallet', 'zh-CN': 'Paytm 钱包' },
  also: ['paytm', 'pay tm'],
  places: ['in'],
  href: 'https://www.paytmbank.com/close-account',
  checked: '2026-11-22',
  sources: {
    close: {
      name: 'Paytm Payments Bank, close account',
      url: 'https://www.paytmbank.com/close-account',
      grade: 'O',
      read: '2026-11-22',
    },
    hapka: {
      name: 'hapka.info',
      url: 'https://hapka.info/business/paytm-to-close-wallets',
      grade: 'N',
      read: '2026-11-22',
      dated: '2024-06-19',
    },
  },
  parts: {
    way: [
      {
        from: 'close',
        en: 'On the page for closing, which first asks: block it for a while (balance and history stay) or close it for good.',
        'zh-CN': '在注销页面办理。页面会先询问：暂时冻结（保留余额和记录，可解除），还是永久注销。',
      },
      {
        from: 'hapka',
        en: 'In the app: Help, “I want to close my wallet”.',
        'zh-CN': 'App 内：帮助（Help）› “I want to close my wallet”（我要注销钱包）。',
      },
    ],
    steps: [
      {
        from: 'close',
        en: 'Spend the balance or transfer it; to a bank only after the identity check (KYC).',
        'zh-CN': '先把余额用完或转出；转到银行须先完成身份核验（KYC）。',
      },
      {
        from: 'close',
        en: 'Choose the permanent closing and confirm.',
        'zh-CN': '选择永久注销并确认。',
      },
    ],
    blockers: [
      {
        kind: 'balance',
        from: 'close',
        en: 'The balance must be used or transferred first.',
        'zh-CN': '须先用完或转出余额。',
      },
      {
        kind: 'identity',
        from: 'hapka',
        en: 'A wallet with the minimum check can only be spent at merchants; after the full check also be paid out to a bank.',
        'zh-CN': '仅完成基础核验的钱包只能在商户消费；完成完整核验后才可转到银行。',
      },
    ],
    times: [
      {
        from: 'hapka',
        en: '2 working days.',
        'zh-CN': '2 个工作日。',
        brief: { en: '2 working days', 'zh-CN': '2 个工作日' },
      },
      {
        from: 'hapka',
        en: 'Wallets without money that nobody used for a year were closed from 20 July 2024, after 30 days’ notice.',
        'zh-CN': '自 2024 年 7 月 20 日起，余额为零且闲置满一年的钱包在通知 30 日后关闭。',
      },
    ],
    kept: [
      {
        from: 'close',
        en: 'Logs of payments up to 10 years, under the law against money laundering (PMLA), for authorities alone.',
        'zh-CN': '依据反洗钱法（PMLA），交易日志最长保存 10 年，仅供有权机关使用。',
        brief: { en: 'up to 10 years', 'zh-CN': '最长 10 年' },
      },
    ],
    restore: [
      {
        from: 'close',
        en: 'A blocked wallet can be unblocked. After the permanent closing the phone number is unlinked and the log-in no longer works.',
        'zh-CN': '暂时冻结的可以解除；永久注销后手机号解绑，登录失效。',
        brief: { en: 'only a blocked one', 'zh-CN': '仅暂时冻结可恢复' },
      },
    ],
    refusal: [],
  },
  notFound: ['refusal'],
})
