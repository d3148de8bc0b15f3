import { guide, inTermsArchive } from '../shape.ts'

export const wechatPay = guide({
  id: 'wechat-pay',
  names: { en: 'WeChat Pay', 'zh-CN': '微信支付' },
  also: ['wechat', 'weixin', 'wechatpay', 'weixin pay', '微信', '零钱', '零钱通'],
  places: ['cn'],
  checked: '2026-11-22',
  sources: {
    help: {
      name: 'WeChat Help Center',
      url: 'https://help.wechat.com/cgi-bin/micromsg-bin/oshelpcenter?opcode=2&id=170628Mb2meU170628qEnYji',
      grade: 'O',
      read: '2026-11-22',
    },
    privacy: inTermsArchive('WeChat/Privacy Policy.md', '2026-08-06'),
    csai: {
      name: '希财网',
      url: 'https://m.csai.cn/licai/1300281.html',
      grade: 'S',
      read: '2026-11-22',
    },
    n430618: {
      name: '430618.com',
      url: 'https://www.430618.com/article/853975.html',
      grade: 'S',
      read: '2026-11-22',
    },
    nctoro: {
      name: 'nctoro.com',
      url: 'https://www.nctoro.com/a193200',
      grade: 'F',
      read: '2026-11-22',
      dated: '2025-05-30',
    },
    nctoroProof: {
      name: 'nctoro.com',
      url: 'https://www.nctoro.com/a113659',
      grade: 'F',
      read: '2026-11-22',
      dated: '2025-05-14',
    },
    helpw: {
      name: 'help-w.com',
      url: 'https://help-w.com/aliyunqi/1841903150.html',
      grade: 'F',
      read: '2026-11-22',
    },
    ujeeb: { name: 'ujeeb.com', url: 'https://ujeeb.com/', grade: 'S', read: '2026-11-22' },
    vpnrice: {
      name: 'vpnrice.com',
      url: 'https://vpnrice.com/news/instructions-on-how-to-delete-your-wechat-account',
      grade: 'S',
      read: '2026-11-22',
      dated: '2025-12-29',
    },
    republic: {
      name: 'Republic World',
      url: 'https://www.republicworld.com/technology-news/apps/how-to-delete-wechat-account.html',
      grade: 'N',
      read: '2026-11-22',
      dated: '2020-06-30',
    },
    merchant: {
      name: '微信支付商户文档',
      url: 'https://pay.weixin.qq.com/doc/v3/partner/4018153750',
      grade: 'O',
      read: '2026-11-22',
      dated: '2026-02-12',
    },
  },
  parts: {
    way: [
      {
        from: 'help',
        en: 'In the app, under WeChat Pay. Closing WeChat Pay leaves your WeChat account as it is.',
        'zh-CN': '在微信内的“微信支付”页面办理。注销微信支付不影响微信账号本身。',
      },
    ],
    steps: [
      {
        from: 'help',
        en: 'Me › WeChat Pay › “…” › WeChat Pay Cancellation, then follow the screens.',
        'zh-CN': '我 › 微信支付（服务）› 右上角“…” › 注销微信支付，然后按页面提示办理。',
      },
      {
        from: 'n430618',
        en: 'Unlink every bank card first, then enter the bound real name and ID number.',
        'zh-CN': '先解绑全部银行卡，再填写已绑定的真实姓名和证件号码。',
      },
      {
        from: 'nctoroProof',
        en: 'The payment password and a code by SMS are said to be asked for.',
        'zh-CN': '据称还需验证支付密码和短信验证码。',
      },
    ],
    blockers: [
      {
        kind: 'identity',
        from: 'help',
        en: 'The entry is hidden until real-name authentication is finished.',
        'zh-CN': '未完成实名认证时，看不到注销入口。',
      },
      {
        kind: 'balance',
        from: 'privacy',
        en: 'A WeChat account cannot be deleted while WeChat Pay holds a positive balance.',
        'zh-CN': '微信支付仍有余额时，微信账号不能注销。',
      },
      {
        kind: 'investment',
        from: 'csai',
        en: 'The balance and the money fund (Lingqiantong) must be empty.',
        'zh-CN': '零钱和零钱通须为零。',
      },
      {
        kind: 'owed',
        from: 'csai',
        en: 'Weilidai: repay the loan, then also close the credit line.',
        'zh-CN': '微粒贷须先还清，还须关闭该功能。',
      },
      {
        kind: 'subscription',
        from: 'csai',
        en: 'Auto-debit contracts must be ended, such as password-free payment by pay score.',
        'zh-CN': '须解除自动扣款等签约，例如微信支付分免密支付。',
      },
      {
        kind: 'linked',
        from: 'n430618',
        en: 'All bank cards must be unlinked first.',
        'zh-CN': '须先解绑全部银行卡。',
      },
      {
        kind: 'pending',
        from: 'nctoro',
        en: 'Red packets that nobody opened and transfers that nobody accepted are said to block it.',
        'zh-CN': '据称未领取的红包、未确认的转账会造成阻碍。',
      },
      {
        kind: 'role',
        from: 'privacy',
        en: 'A WeChat account cannot be deleted while you are the administrator of an Official Account or Mini Program.',
        'zh-CN': '担任公众号或小程序管理员期间，微信账号不能注销。',
      },
      {
        kind: 'recent_change',
        from: 'republic',
        en: 'For the WeChat account: a device that you use often, and no change of password in the last two weeks.',
        'zh-CN': '注销微信账号：须使用常用设备，且近两周内未修改密码。',
      },
      {
        kind: 'dispute',
        from: 'merchant',
        en: 'Merchants: an unanswered complaint, a restriction, or money still on its way is named as the reason for a refusal.',
        'zh-CN': '商户：存在未处理的消费者投诉、管控措施或在途资金时会被拒绝，并给出具体原因。',
      },
    ],
    times: [
      {
        from: 'merchant',
        en: 'Merchants: most pass by machine within seconds; special cases need papers and people. An approval that the merchant does not confirm within 30 days is void.',
        'zh-CN':
          '商户：多数由系统秒级审核通过，特殊情形需提交材料由人工审核。审核通过后 30 日内未确认的，申请失效。',
        brief: { en: 'not published; merchants: seconds', 'zh-CN': '个人用户未公布；商户多为秒级' },
      },
    ],
    kept: [
      {
        from: 'privacy',
        en: 'Payment data fall under the privacy policy of the licensed payment company of the place; we found no number of years in an official text.',
        'zh-CN': '支付数据适用当地持牌支付机构自己的隐私政策；我们没有在官方文本中找到具体年限。',
        brief: { en: 'years not published', 'zh-CN': '未公布年限' },
      },
      {
        from: 'privacy',
        en: 'WeChat account: log-in data up to 3 months, the push token up to 3 months after deletion. What the law makes them keep longer is stored apart.',
        'zh-CN':
          '微信账号：登录数据最长保存 3 个月，推送标识在注销后最长保存 3 个月；依法须延长保存的数据另行存放。',
      },
    ],
    restore: [
      {
        from: 'help',
        en: 'Profile, history and balance details are cleared for you and cannot be brought back. Save the statements first.',
        'zh-CN': '身份资料、交易记录和余额明细对您不再可见，且不能恢复。请提前导出账单。',
        brief: { en: 'not possible', 'zh-CN': '不能恢复' },
      },
      {
        from: 'helpw',
        en: 'WeChat Pay is said to open anew when you link a card again.',
        'zh-CN': '据称重新绑定银行卡即可再次开通。',
      },
      {
        from: 'ujeeb',
        en: 'WeChat account: signing in within 60 days is said to cancel the deletion.',
        'zh-CN': '微信账号：据称 60 日内重新登录即撤销注销。',
      },
      {
        from: 'vpnrice',
        en: 'Another source says 15 days on Android and 60 on iOS. Do not rely on either: do not sign in if you mean it.',
        'zh-CN':
          '另有资料称 Android 为 15 日、iOS 为 60 日。两种说法均请勿依赖：确定要注销的，期间请勿登录。',
      },
    ],
    refusal: [
      {
        from: 'republic',
        en: 'A refusal opens a list of possible causes. Take a picture of it: your letter can quote it.',
        'zh-CN': '无法注销时会弹窗列出可能的原因。请截图保存，便于书面投诉时引用。',
      },
    ],
  },
  notFound: [],
})
