import { guide, inTermsArchive, JUST_DELETE_ME } from '../shape.ts'

export const apple = guide({
  id: 'apple',
  names: {
    en: 'Apple: Account, Apple Cash, cards in Apple Pay',
    'zh-CN': 'Apple：账户、Apple Cash 与 Apple Pay 中的卡',
  },
  also: ['apple', 'apple pay', 'applepay', 'apple cash', 'apple id', 'icloud', 'wallet', '苹果', '苹果支付'],
  places: ['us', 'eu', 'other'],
  href: 'https://privacy.apple.com/',
  checked: '2026-11-30',
  sources: {
    delete: {
      name: 'Apple Support 102559',
      url: 'https://support.apple.com/en-my/102559',
      grade: 'O',
      read: '2026-11-22',
    },
    cashStates: {
      name: 'Apple Support HT207932',
      url: 'https://support.apple.com/en-ng/HT207932',
      grade: 'O',
      read: '2026-11-22',
    },
    icloud: inTermsArchive('iCloud/Terms of Service.md', '2025-09-15'),
    cash: {
      name: 'investvlg.ru, a Russian copy of Apple Support 105054',
      url: 'https://investvlg.ru/',
      grade: 'M',
      read: '2026-11-22',
    },
    delist: {
      name: 'delist.ai',
      url: 'https://delist.ai/guides/delete-apple-id',
      grade: 'S',
      read: '2026-11-22',
      dated: '2026-06',
    },
    unanswered: {
      name: 'unanswered.io',
      url: 'https://unanswered.io/guide/how-long-to-delete-apple-account',
      grade: 'S',
      read: '2026-11-22',
    },
    jdm: JUST_DELETE_ME,
    dbs: {
      name: 'DBS Hong Kong',
      url: 'https://www.dbs.com.hk/personal/support/card-lost-stolen-apple-pay.html',
      grade: 'S',
      read: '2026-11-30',
    },
    bnz: {
      name: 'BNZ',
      url: 'https://www.bnz.co.nz/support/mobile-payments/apple-pay/lost-or-stolen-devices',
      grade: 'S',
      read: '2026-11-30',
    },
    forum: {
      name: 'Apple Support Community, thread 256056735',
      url: 'https://discussions.apple.com/thread/256056735',
      grade: 'S',
      read: '2026-11-22',
      dated: '2025-05-08',
    },
  },
  parts: {
    way: [
      {
        from: 'delist',
        en: 'Apple Account: on privacy.apple.com. Apple Pay itself has no account: it holds cards on devices, and a card is removed on each.',
        'zh-CN':
          'Apple 账户：在 privacy.apple.com 办理。Apple Pay 本身没有账户，只是把卡存放在设备上，须在每台设备上移除。',
      },
      {
        from: 'cash',
        en: 'Apple Cash: turning it off on a device does not close it.',
        'zh-CN': 'Apple Cash：在设备上关闭开关并不等于销户。',
      },
    ],
    steps: [
      {
        from: 'bnz',
        en: 'A lost device: put it in Lost Mode with Find My (icloud.com/find). Payments from it stop, also while it is offline; your plastic cards go on working.',
        'zh-CN':
          '设备丢失：用“查找”（icloud.com/find）开启丢失模式，该设备的付款随即停用，离线时也有效；实体卡不受影响。',
      },
      {
        from: 'dbs',
        en: 'You may also remove the cards of one device: icloud.com › settings › the device › Remove All. Repeat it for every device, a watch as well.',
        'zh-CN':
          '也可移除某台设备上的全部卡：icloud.com › 设置 › 选择设备 › 全部移除。每台设备（包括手表）都要办理一次。',
      },
      {
        from: 'delist',
        en: 'Apple Account: privacy.apple.com, sign in with the second factor, request to delete, give a reason, read the list, choose how to be told.',
        'zh-CN':
          'Apple 账户：打开 privacy.apple.com，登录并完成双重认证，申请删除账户，选择原因，阅读清单，选择接收通知的方式。',
      },
      {
        from: 'delist',
        en: 'Save the access code that is shown, and enter it. With this code Apple Support can still stop the deletion.',
        'zh-CN': '保存页面显示的访问代码并填写确认。在处理完成前，Apple 客服可凭该代码撤销删除。',
      },
    ],
    blockers: [
      {
        kind: 'balance',
        from: 'cash',
        en: 'Apple Cash must be at 0 US dollars before it can be closed.',
        'zh-CN': 'Apple Cash 余额须为 0 美元。',
      },
      {
        kind: 'pending',
        from: 'cash',
        en: 'Apple Cash: no payment may be pending.',
        'zh-CN': 'Apple Cash 不得有处理中的交易。',
      },
      {
        kind: 'owed',
        from: 'delist',
        en: 'What you owe, such as instalments, comes first. Fees that have arisen stay owed.',
        'zh-CN': '须先结清分期等欠款；已产生的费用在删除后仍须支付。',
      },
      {
        kind: 'extras',
        from: 'delist',
        en: 'Store credit is lost unless it is spent or refunded.',
        'zh-CN': '账户内的充值余额不使用或不退款即作废。',
      },
      {
        kind: 'role',
        from: 'jdm',
        en: 'A developer licence blocks the deletion.',
        'zh-CN': '持有开发者许可时不能删除。',
      },
      {
        kind: 'limited',
        from: 'cashStates',
        en: 'Apple Cash “restricted”: you may still spend and move money to your bank. “Locked”: neither.',
        'zh-CN': 'Apple Cash 处于“受限”状态时仍可消费和转出到银行；处于“锁定”状态时均不可。',
      },
    ],
    times: [
      {
        from: 'delist',
        en: 'Checking takes up to 7 days; the account can be used meanwhile.',
        'zh-CN': '核查最长 7 日，期间账户仍可使用。',
        brief: { en: 'up to 7 days', 'zh-CN': '最长 7 日' },
      },
      {
        from: 'unanswered',
        en: 'Users report 16 to 17 days.',
        'zh-CN': '有用户反映实际用了 16 至 17 日。',
      },
    ],
    kept: [
      {
        from: 'delete',
        en: 'Certain data are kept for legal duties. There is no list and no number of years.',
        'zh-CN': '部分数据依法保留，官方未列明种类，也未公布年限。',
        brief: { en: 'some; years not published', 'zh-CN': '部分保留，未公布年限' },
      },
    ],
    restore: [
      {
        from: 'delete',
        en: 'Final: Apple cannot reopen a deleted account. Where it is offered, deactivating it for a while is the way that can be undone.',
        'zh-CN': '删除后 Apple 无法恢复。部分地区提供暂时停用，这是可以撤销的方式。',
        brief: { en: 'not possible', 'zh-CN': '不能恢复' },
      },
      {
        from: 'jdm',
        en: 'The e-mail address can never be used for an Apple Account again.',
        'zh-CN': '原邮箱地址不能再次用于注册 Apple 账户。',
      },
    ],
    refusal: [
      {
        from: 'forum',
        en: 'Apple Cash: users report an identity check that fails again and again and ends in a lasting restriction, without a reason. Ask for the reason in writing, and for your money to be moved to your bank.',
        'zh-CN':
          'Apple Cash：有用户反映身份验证反复失败，最终被长期限制且未说明理由。请书面要求说明理由，并要求将余额转至您的银行账户。',
      },
      {
        from: 'icloud',
        en: 'Apple itself may close an account that nobody has used for a year, after 30 days’ notice.',
        'zh-CN': '账户闲置满一年的，Apple 可在提前 30 日通知后关闭。',
      },
    ],
  },
  notFound: [],
})
