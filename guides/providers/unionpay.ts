import { guide } from '../shape.ts'

export const unionpay = guide({
  id: 'unionpay',
  names: { en: 'UnionPay app (Yunshanfu)', 'zh-CN': '云闪付' },
  also: ['unionpay', 'union pay', 'yunshanfu', 'quickpass', '云闪付', '银联'],
  places: ['cn'],
  checked: '2026-11-22',
  sources: {
    wishdown: {
      name: 'wishdown.com（转自太平洋电脑网）',
      url: 'https://m.wishdown.com/article/640396.html',
      grade: 'S',
      read: '2026-11-22',
      dated: '2026-02-21',
    },
    youjiangzhijia: {
      name: 'youjiangzhijia.com (about 2018–2019)',
      url: 'https://youjiangzhijia.com/5770.html',
      grade: 'S',
      read: '2026-11-22',
    },
  },
  parts: {
    way: [
      {
        from: 'wishdown',
        en: 'Android: in the app. iPhone: through the agent in the app, with a photo by e-mail.',
        'zh-CN': 'Android：在 App 内办理。iPhone：通过 App 内客服办理，并用邮件发送照片。',
      },
      {
        from: 'youjiangzhijia',
        en: 'Formerly by e-mail to shangfu@unionpay.com, with name, phone and both sides of the ID card, at most 15 MB. Ask support before you send an ID card anywhere.',
        'zh-CN':
          '早年须发送邮件至 shangfu@unionpay.com，附姓名、手机号和身份证正反面照片，不超过 15 MB。发送证件照片前，请先向客服确认。',
      },
    ],
    steps: [
      {
        from: 'wishdown',
        en: 'Android: My › settings › Security settings › Close account, agree, confirm, then face recognition.',
        'zh-CN': 'Android：我的 › 设置 › 安全设置 › 注销账户，同意协议并确认，然后进行人脸识别。',
      },
      {
        from: 'wishdown',
        en: 'iPhone: give the agent phone, name and contact; a photo of you holding the ID goes by e-mail.',
        'zh-CN': 'iPhone：向在线客服提供手机号、姓名和联系方式，手持身份证照片通过邮件发送。',
      },
    ],
    blockers: [
      {
        kind: 'balance',
        from: 'wishdown',
        en: 'No balance may be left.',
        'zh-CN': '余额须为零。',
      },
      {
        kind: 'pending',
        from: 'wishdown',
        en: 'No payment may be open.',
        'zh-CN': '不得有未完成的交易。',
      },
      {
        kind: 'linked',
        from: 'youjiangzhijia',
        en: 'Links to bank cards outlive the account: unlink them first.',
        'zh-CN': '银行卡绑定关系不会随账户注销而解除，请先解绑。',
      },
    ],
    times: [
      {
        from: 'wishdown',
        en: '2 working days.',
        'zh-CN': '2 个工作日。',
        brief: { en: '2 working days', 'zh-CN': '2 个工作日' },
      },
    ],
    kept: [],
    restore: [
      {
        from: 'youjiangzhijia',
        en: 'It cannot be restored.',
        'zh-CN': '注销后不能恢复。',
        brief: { en: 'not possible', 'zh-CN': '不能恢复' },
      },
    ],
    refusal: [],
  },
  notFound: ['kept', 'refusal'],
})
