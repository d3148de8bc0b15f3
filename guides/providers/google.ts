import { guide, inTermsArchive } from '../shape.ts'

export const google = guide({
  id: 'google',
  names: {
    en: 'Google payments profile, cards in Google Pay',
    'zh-CN': 'Google 付款资料与 Google Pay 中的卡',
  },
  also: [
    'google',
    'google pay',
    'googlepay',
    'gpay',
    'google wallet',
    'payments profile',
    '谷歌',
    '谷歌支付',
  ],
  places: ['us', 'eu', 'other'],
  href: 'https://payments.google.com/',
  checked: '2026-11-30',
  sources: {
    close: {
      name: 'Google Payments Center Help 7688666',
      url: 'https://support.google.com/paymentscenter/answer/7688666?hl=en-GB',
      grade: 'O',
      read: '2026-11-22',
    },
    privacy: inTermsArchive('Google Pay/Privacy Policy.md', '2026-07-22'),
    terms: inTermsArchive('Google Pay/Terms of Service.md', '2026-03-23'),
    buyai: { name: '5buyai.com', url: 'https://5buyai.com/article/74', grade: 'S', read: '2026-11-22' },
    suncorp: {
      name: 'Suncorp Bank',
      url: 'https://www.suncorpbank.com.au/help-support/faqs/ways-to-bank/google-pay/what-happens-if-my-device-is-lost-or-stolen.html',
      grade: 'S',
      read: '2026-11-30',
    },
  },
  parts: {
    way: [
      {
        from: 'close',
        en: 'In the settings of the payments profile. To get rid of one card, remove the card: the profile may stay.',
        'zh-CN': '在付款资料的设置中办理。如果只是不想再用某张卡，移除该卡即可，不必关闭整个付款资料。',
      },
    ],
    steps: [
      {
        from: 'close',
        en: 'Sign in at payments.google.com. If you have several profiles, choose the right one first.',
        'zh-CN': '登录 payments.google.com。有多个付款资料的，先选对其中一个。',
      },
      {
        from: 'close',
        en: 'Use the tool “Close your payments profile”.',
        'zh-CN': '使用“关闭您的付款资料”工具。',
      },
      {
        from: 'buyai',
        en: 'Enter the password, for some accounts also a code from an authenticator, and a reason.',
        'zh-CN': '输入密码（部分账户还需身份验证器动态码），并选择原因。',
      },
      {
        from: 'suncorp',
        en: 'A lost phone: lock or erase it with Google’s Find My Device, and remove the card under Payment methods. The plastic card goes on working.',
        'zh-CN':
          '手机丢失：用 Google 的“查找我的设备”锁定或清除手机，并在“付款方式”中移除该卡。实体卡不受影响。',
      },
    ],
    blockers: [
      {
        kind: 'role',
        from: 'close',
        en: 'Only the owner of the profile, or somebody with the right to edit it, can close it. A merchant profile needs support.',
        'zh-CN': '只有付款资料的所有者或有编辑权限的人可以关闭。商户资料须联系客服。',
      },
    ],
    times: [
      {
        from: 'close',
        en: 'Closing takes effect at once and is final.',
        'zh-CN': '关闭后立即生效，不可撤销。',
        brief: { en: 'at once', 'zh-CN': '立即' },
      },
      {
        from: 'terms',
        en: 'A card on a device also falls away when the device is offline for 90 days running, when nobody pays with it for 12 months, or when the bank orders it.',
        'zh-CN': '设备连续离线 90 日、连续 12 个月未用于付款，或发卡行要求时，设备上的卡也会自动失效。',
      },
    ],
    kept: [
      {
        from: 'privacy',
        en: 'For the time of use and as long afterwards as legal duties need; no number of years.',
        'zh-CN': '在使用期间以及此后履行法定义务所需的期间内保存，未公布年限。',
        brief: { en: 'years not published', 'zh-CN': '未公布年限' },
      },
      {
        from: 'close',
        en: 'Transactions and payment data leave your view for good: download what you need first.',
        'zh-CN': '交易和付款信息将无法再查看，请先下载所需记录。',
      },
    ],
    restore: [
      {
        from: 'close',
        en: 'It cannot be reopened. To buy again you need a new profile.',
        'zh-CN': '不能重新开启。以后再购物须新建付款资料。',
        brief: { en: 'not possible', 'zh-CN': '不能恢复' },
      },
    ],
    refusal: [],
  },
  notFound: ['refusal'],
})
