import { guide, inTermsArchive, JUST_DELETE_ME } from '../shape.ts'

export const wise = guide({
  id: 'wise',
  names: { en: 'Wise', 'zh-CN': 'Wise' },
  also: ['wise', 'transferwise'],
  places: ['eu', 'us', 'other'],
  checked: '2026-11-22',
  sources: {
    terms: inTermsArchive('Wise/Terms of Service.md', '2026-08-07'),
    personal: {
      name: 'Wise Help 2978000 (read on a copy)',
      url: 'https://wise.com/help/articles/2978000',
      grade: 'M',
      read: '2026-11-22',
    },
    business: {
      name: 'Wise Help 2977973 (read on a copy)',
      url: 'https://wise.com/help/articles/2977973',
      grade: 'M',
      read: '2026-11-22',
    },
    byWise: {
      name: 'Wise Help 2961844',
      url: 'https://wise.com/help/articles/2961844',
      grade: 'O',
      read: '2026-11-22',
    },
    ninety: {
      name: 'Wise Help 79g7y7uV8hVCfPoORho7LM (read on a copy)',
      url: 'https://wise.com/help/articles/79g7y7uV8hVCfPoORho7LM',
      grade: 'M',
      read: '2026-11-22',
    },
    jdm: JUST_DELETE_ME,
  },
  parts: {
    way: [
      {
        from: 'personal',
        en: 'On the web or in the app. If the app shows an error, use the web. There are sites that copy Wise: use wise.com alone.',
        'zh-CN': '可在网页或 App 内办理；App 报错时请用网页版。网上有仿冒 Wise 的网站，请只使用 wise.com。',
      },
    ],
    steps: [
      {
        from: 'business',
        en: 'Download the statements first: the history may be gone afterwards.',
        'zh-CN': '先下载对账单：关闭后可能无法再查看记录。',
      },
      {
        from: 'personal',
        en: 'Initials › Settings › Actions and Agreements › Close account.',
        'zh-CN':
          '姓名首字母头像 › 设置（Settings）› 操作与协议（Actions and Agreements）› 关闭账户（Close account）。',
      },
    ],
    blockers: [
      {
        kind: 'balance',
        from: 'personal',
        en: 'The option does not work while there is money, in any currency.',
        'zh-CN': '任一币种仍有余额时，该选项不可用。',
      },
      {
        kind: 'small_rest',
        from: 'business',
        en: 'A very small rest (about 0.50 US dollars) is cleared by support.',
        'zh-CN': '极小余额（约 0.50 美元）可由客服清零。',
      },
      {
        kind: 'owed',
        from: 'terms',
        en: 'A negative balance forbids closing, and stays owed afterwards.',
        'zh-CN': '余额为负时不能关闭；关闭后欠款仍须偿还。',
      },
      {
        kind: 'pending',
        from: 'business',
        en: 'A card payment may stay pending for up to 7 days. This is named as the commonest cause of the error.',
        'zh-CN': '银行卡付款最长可能有 7 日处于处理中，这是报错最常见的原因。',
      },
      {
        kind: 'dispute',
        from: 'terms',
        en: 'No dispute or claim may be open.',
        'zh-CN': '不得有未结的争议或索赔。',
      },
      {
        kind: 'limited',
        from: 'terms',
        en: 'Not while there is a hold, a limitation or a reserve, nor to evade an investigation; the money may be held if it is tried.',
        'zh-CN': '存在冻结、限制或准备金，或为逃避调查而关闭的，不予办理；强行尝试时资金可能被暂留。',
      },
      {
        kind: 'role',
        from: 'business',
        en: 'Business: only the owner can close.',
        'zh-CN': '企业账户只有所有者可以关闭。',
      },
      {
        kind: 'linked',
        from: 'business',
        en: 'Business: unlink the accounting software first.',
        'zh-CN': '企业账户须先解除与财务软件的关联。',
      },
    ],
    times: [
      {
        from: 'business',
        en: 'Wait up to 7 days for the last card payment, then close at once.',
        'zh-CN': '最后一笔银行卡付款最长需等 7 日，之后即可关闭。',
        brief: { en: 'up to 7 days for card payments', 'zh-CN': '银行卡付款最长等 7 日' },
      },
      {
        from: 'byWise',
        en: 'Where Wise closes: refunds to a card take 3 to 10 working days, to a bank 2 to 3; incoming money goes back to its sender.',
        'zh-CN':
          'Wise 主动关闭的：退回银行卡需 3 至 10 个工作日，退回银行账户需 2 至 3 个工作日；新到款项退回付款人。',
      },
      {
        from: 'ninety',
        en: 'Where Wise closes, you usually have 90 days to move the money.',
        'zh-CN': 'Wise 主动关闭的，通常有 90 日时间转出资金。',
      },
    ],
    kept: [
      {
        from: 'terms',
        en: 'Money that was left inside can still be claimed through support within a reasonable time, perhaps with further checks. For data we found no number of years.',
        'zh-CN': '遗留在账户内的资金仍可在合理期间内通过客服申领，可能需要额外核验。数据保存年限未找到。',
        brief: { en: 'years not found', 'zh-CN': '未找到年限' },
      },
    ],
    restore: [
      {
        from: 'jdm',
        en: 'Signing in later is reported to bring the account back, at any time. If you want the data gone, ask for their erasure by letter as well.',
        'zh-CN': '据用户社区反映，关闭后随时登录即可恢复。如希望删除数据，请另行书面申请。',
        brief: { en: 'by signing in, users report', 'zh-CN': '据称登录即恢复' },
      },
    ],
    refusal: [
      {
        from: 'personal',
        en: 'You have a second account by mistake? Support closes the duplicate.',
        'zh-CN': '误开了重复账户的，请联系客服关闭其中一个。',
      },
      {
        from: 'terms',
        en: 'Two months’ notice where the law demands it, when Wise closes.',
        'zh-CN': 'Wise 主动关闭账户的，在法律要求时须提前两个月通知。',
      },
    ],
  },
  notFound: [],
})
