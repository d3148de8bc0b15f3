import { guide, JUST_DELETE_ME } from '../shape.ts'

export const alipay = guide({
  id: 'alipay',
  names: { en: 'Alipay', 'zh-CN': '支付宝' },
  also: ['alipay', 'zhifubao', 'ali pay', '支付宝', '蚂蚁', '余额宝', '花呗'],
  places: ['cn'],
  href: 'https://memberprod.alipay.com/account/close/apply.htm',
  checked: '2026-11-22',
  sources: {
    jdm: JUST_DELETE_ME,
    mpaypass: {
      name: '移动支付网',
      url: 'https://m.mpaypass.com.cn/news/201905/17170151.html',
      grade: 'N',
      read: '2026-11-22',
      dated: '2019-05-17',
    },
    globaltimes: {
      name: 'Global Times, One Stop (about 2013–2015)',
      url: 'https://onestop.globaltimes.cn/how-can-i-delete-my-alipay-account/',
      grade: 'S',
      read: '2026-11-22',
    },
    fudaoke: {
      name: 'fudaoke.com',
      url: 'https://fudaoke.com/exam/2406166.html',
      grade: 'F',
      read: '2026-11-22',
    },
    xyk52: {
      name: '52xyk.com.cn',
      url: 'https://m.52xyk.com.cn/jyfx/bzwd/177205.html',
      grade: 'F',
      read: '2026-11-22',
    },
    sboyo: { name: 'sboyo.com', url: 'https://m.sboyo.com/1/1760553.html', grade: 'F', read: '2026-11-22' },
    nandu: {
      name: '南方都市报（转载）',
      url: 'https://freewechat.com/a/MjM5MTAzNTE4MQ==/2651479029/3',
      grade: 'N',
      read: '2026-11-22',
      dated: '2018-04-17',
    },
  },
  parts: {
    way: [
      {
        from: 'jdm',
        en: 'In the app, or on the web page for closing. The page asks you to sign in.',
        'zh-CN': '可在 App 内办理，也可打开网页版注销页面（需先登录）。',
      },
    ],
    steps: [
      {
        from: 'jdm',
        en: 'Settings › Account and Security › Account Cancel, then follow what the screen says.',
        'zh-CN': '设置 › 账号与安全 › 注销账号，然后按页面提示办理。',
      },
      {
        from: 'mpaypass',
        en: 'In 2019 the way in was Settings › Security settings › Security centre. If the entry is not where you look, use the search of the app.',
        'zh-CN': '2019 年时入口在“设置 › 安全设置 › 安全中心”。如找不到入口，可在 App 内搜索“注销账号”。',
      },
    ],
    blockers: [
      {
        kind: 'balance',
        from: 'globaltimes',
        en: 'No money may be left in the balance or in Yu’e Bao.',
        'zh-CN': '账户余额和余额宝须为零。',
      },
      {
        kind: 'extras',
        from: 'globaltimes',
        en: 'Coupons and red packets must be used up or given up.',
        'zh-CN': '优惠券、红包须用完或放弃。',
      },
      {
        kind: 'extras',
        from: 'fudaoke',
        en: 'Points (Jifenbao) are said to have to be at zero as well.',
        'zh-CN': '集分宝据称也须为零。',
      },
      {
        kind: 'owed',
        from: 'xyk52',
        en: 'Debts in Huabei or Jiebei are said to have to be repaid, and a frozen account to be unfrozen first.',
        'zh-CN': '据称须先还清花呗、借呗欠款；账户被冻结的，须先解冻。',
      },
      {
        kind: 'pending',
        from: 'globaltimes',
        en: 'No payment in the last 90 days, and no phone bill paid through Alipay in the last 3 months. The text is old; today’s rule may differ.',
        'zh-CN': '近 90 日内无交易，近 3 个月内未通过支付宝缴纳话费。资料较旧，现行规则可能不同。',
      },
      {
        kind: 'subscription',
        from: 'globaltimes',
        en: 'Auto-debits, travel payments and money management must be ended first.',
        'zh-CN': '须先解除代扣、出行支付和理财等服务。',
      },
      {
        kind: 'linked',
        from: 'globaltimes',
        en: 'The account may not be linked to a Taobao or Alibaba account.',
        'zh-CN': '账户不得与淘宝或阿里巴巴账号绑定。',
      },
      {
        kind: 'role',
        from: 'globaltimes',
        en: 'A merchant cannot close while its contract runs.',
        'zh-CN': '签约商户在合同期内不能注销。',
      },
      {
        kind: 'dispute',
        from: 'globaltimes',
        en: 'No dispute about a payment may be open.',
        'zh-CN': '不得有未处理完的交易纠纷。',
      },
      {
        kind: 'recent_change',
        from: 'globaltimes',
        en: 'The account must be at least 30 days old and activated; no change of password or phone may be under way.',
        'zh-CN': '账户须注册满 30 日并已激活，且没有正在办理的密码或手机号变更。',
      },
      {
        kind: 'limited',
        from: 'fudaoke',
        en: 'A risk assessment is said to be able to turn the request down.',
        'zh-CN': '据称风险评估也可能导致申请不通过。',
      },
    ],
    times: [
      {
        from: 'sboyo',
        en: 'The review is said to take 24 hours.',
        'zh-CN': '据称审核需 24 小时。',
        brief: { en: '24 hours, reportedly', 'zh-CN': '据称 24 小时' },
      },
    ],
    kept: [],
    restore: [],
    refusal: [
      {
        from: 'nandu',
        en: 'Out of 20 apps that a newspaper tested in 2018, Alipay was among those that were hard to close. If you are refused without a reason, ask for it in writing: the law gives you a right to it.',
        'zh-CN':
          '2018 年有媒体实测 20 款 App，支付宝被列为较难注销的一类。如被拒绝且未说明理由，请书面要求其说明：法律要求拒绝时说明理由。',
      },
    ],
  },
  notFound: ['kept', 'restore'],
})
