import { guide, inTermsArchive } from '../shape.ts'

export const paypal = guide({
  id: 'paypal',
  names: { en: 'PayPal', 'zh-CN': 'PayPal' },
  also: ['paypal', 'pay pal', '贝宝'],
  places: ['eu', 'us', 'other'],
  checked: '2026-11-22',
  sources: {
    terms: inTermsArchive('PayPal/Terms of Service.md', '2026-01-22'),
    privacy: inTermsArchive('PayPal/Privacy Policy.md', '2026-05-06'),
    how: {
      name: 'PayPal Help faq1215 (Poland)',
      url: 'https://www.paypal.com/pl/smarthelp/article/faq1215',
      grade: 'O',
      read: '2026-11-22',
    },
    hold: {
      name: 'PayPal Help pcc191 (US)',
      url: 'https://www.paypal.com/us/cshelp/',
      grade: 'O',
      read: '2026-11-22',
    },
    blocked: {
      name: 'PayPal Help help247, as quoted elsewhere',
      url: 'https://www.paypal.com/us/cshelp/article/help247',
      grade: 'M',
      read: '2026-11-22',
      dated: '2026-08-24',
    },
    negative: {
      name: 'PayPal Help help389 (UK)',
      url: 'https://www.paypal.com/uk/cshelp/article/help389',
      grade: 'O',
      read: '2026-11-22',
    },
  },
  parts: {
    way: [
      {
        from: 'how',
        en: 'In the profile, under account options. It may be closed at any time; there is no minimum term.',
        'zh-CN': '在个人资料的账户选项中办理。可随时注销，没有最短使用期限。',
      },
    ],
    steps: [
      {
        from: 'how',
        en: 'Move the money out and remove cards and bank accounts first.',
        'zh-CN': '先转出余额，并移除银行卡和银行账户。',
      },
      {
        from: 'how',
        en: 'Profile › Account options › Close account, then follow the screens.',
        'zh-CN':
          '个人资料（Profile）› 账户选项（Account options）› 关闭账户（Close account），按页面提示办理。',
      },
      {
        from: 'blocked',
        en: 'Check your primary e-mail address before: the last papers are sent there. Download the history, too.',
        'zh-CN': '事先核对主要邮箱：最后的文件会发到该邮箱。同时请下载交易记录。',
      },
    ],
    blockers: [
      {
        kind: 'balance',
        from: 'blocked',
        en: 'No currency may hold money.',
        'zh-CN': '各币种余额均须为零。',
      },
      {
        kind: 'small_rest',
        from: 'blocked',
        en: 'Business accounts: a cheque costs 1.50 US dollars, so nothing is sent for 1.50 or less.',
        'zh-CN': '商业账户：支票手续费为 1.50 美元，余额不超过 1.50 美元时不会寄出。',
      },
      {
        kind: 'owed',
        from: 'negative',
        en: 'A negative balance must be settled. Unsettled for 120 days, it locks the log-in; foreign debts are turned into US dollars after 21 days.',
        'zh-CN': '负余额须先结清。120 日未结清的将无法登录；外币欠款 21 日后折算为美元。',
      },
      {
        kind: 'pending',
        from: 'how',
        en: 'Payments that are still pending are cancelled with the account: let those finish that you want.',
        'zh-CN': '处理中的付款会随账户关闭而取消，需要保留的请等其完成。',
      },
      {
        kind: 'limited',
        from: 'blocked',
        en: 'A limitation on the account has to be lifted first.',
        'zh-CN': '账户受限的，须先解除限制。',
      },
      {
        kind: 'dispute',
        from: 'blocked',
        en: 'An unsettled issue, such as a dispute, stops it.',
        'zh-CN': '存在争议等未解决事项时不能关闭。',
      },
      {
        kind: 'linked',
        from: 'how',
        en: 'You are advised to remove cards and bank accounts before.',
        'zh-CN': '建议事先移除银行卡和银行账户。',
      },
    ],
    times: [
      {
        from: 'terms',
        en: 'Closing needs no notice from you. PayPal may keep the money as long as it reasonably needs against reversals and fees; then you can withdraw it.',
        'zh-CN': '用户无需提前通知。为应对退单和费用，PayPal 可在合理必要期间内暂留资金，之后可提取。',
        brief: { en: 'at once', 'zh-CN': '立即' },
      },
      {
        from: 'hold',
        en: 'Where PayPal ends the relation for risk: money is held for 180 days, you can sign in as long, then withdraw.',
        'zh-CN': 'PayPal 因风险原因终止服务的，资金保留 180 日，期间可登录，期满后可提取。',
      },
    ],
    kept: [
      {
        from: 'privacy',
        en: 'For 10 years after the relation ends, or as the local law says; longer for legal proceedings. Biometric data at most 3 years.',
        'zh-CN': '关系终止后保存 10 年或按当地法律，诉讼等情形下更长；生物识别信息最长 3 年。',
        brief: { en: '10 years', 'zh-CN': '10 年' },
      },
    ],
    restore: [
      {
        from: 'blocked',
        en: 'A closed account cannot be reopened. You may open a new one.',
        'zh-CN': '关闭后不能恢复，可重新注册。',
        brief: { en: 'not possible', 'zh-CN': '不能恢复' },
      },
    ],
    refusal: [
      {
        from: 'blocked',
        en: 'The page lists what is open, with a link for each. If it says only “try again later”, write to customer service and ask which item it is.',
        'zh-CN': '页面会列出未完成事项并附链接。如只显示“稍后再试”，请书面询问客服具体是哪一项。',
      },
      {
        from: 'terms',
        en: 'PayPal itself gives 60 days’ notice when it closes without a breach, and its reasons where it can.',
        'zh-CN': '在用户没有违约时，PayPal 关闭账户须提前 60 日通知，并尽可能说明理由。',
      },
      {
        from: 'terms',
        en: 'For somebody who died or cannot act, the legal representative has a way to close.',
        'zh-CN': '用户去世或丧失行为能力的，可由法定代理人办理关闭。',
      },
    ],
  },
  notFound: [],
})
