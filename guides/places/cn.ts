import type { Source } from '../shape.ts'
import { place } from './shape.ts'

const LAWS = 'https://github.com/LawRefBook/Laws/blob/2f4c5c23'
const chineseLaw = (path: string): Source => ({
  name: `LawRefBook: ${path.replace(/^.*\//, '').replace(/\.md$/, '')}`,
  url: encodeURI(`${LAWS}/${path}`),
  grade: 'A',
  read: '2026-11-22',
  dated: /\((\d{4}-\d{2}-\d{2})\)/.exec(path)?.[1] ?? '',
})

export const cn = place({
  names: { en: 'Mainland China', 'zh-CN': '中国内地' },
  authority: {
    en: 'People’s Bank of China, line 12363',
    'zh-CN': '中国人民银行金融消费权益保护咨询投诉电话（12363）',
  },
  sources: {
    pipl: chineseLaw('行政法/个人信息保护法(2021-08-20).md'),
    data: chineseLaw('行政法规/网络数据安全管理条例(2024-09-24).md'),
    commerce: chineseLaw('民法商法/电子商务法(2018-08-31).md'),
    aml: chineseLaw('经济法/反洗钱法(2024-11-08).md'),
    cca: {
      name: 'zgjrw.com：中国消费者协会 App 账号注销测评',
      url: 'https://news.zgjrw.com/dc/2021/1215/17211.html',
      grade: 'N',
      read: '2026-11-22',
      dated: '2021-12-14',
    },
    pboc: {
      name: '人民银行长春中心支行开通 12363（新闻）',
      url: 'http://www.yixingjingji.com/news/guonei/426807.html',
      grade: 'N',
      read: '2026-11-30',
    },
    line: {
      name: '1515e.com：12363 电话解析',
      url: 'https://www.1515e.com/jbzsk/9136.html',
      grade: 'S',
      read: '2026-11-30',
      dated: '2025-05-03',
    },
  },
  rights: {
    closing: {
      from: 'data',
      en: 'Under article 23 of the Regulations on Network Data Security Management you must accept a request to close promptly, by convenient means and without unreasonable conditions.',
      'zh-CN':
        '根据《网络数据安全管理条例》第二十三条，贵方应当及时受理注销账号的请求，提供便捷的方式，并不得设置不合理条件。',
    },
    access: {
      from: 'pipl',
      en: 'Under article 45 of the Personal Information Protection Law I may see and copy the personal information that you hold about me, and you must provide it promptly.',
      'zh-CN': '根据《个人信息保护法》第四十五条，我有权查阅、复制贵方持有的我的个人信息，贵方应当及时提供。',
    },
    erasure: {
      from: 'pipl',
      en: 'Under article 47 of the Personal Information Protection Law you must delete my personal information. Where a statutory keeping time still runs, you may only store and protect it. Under article 50 a refusal must give its reasons.',
      'zh-CN':
        '根据《个人信息保护法》第四十七条，贵方应当删除我的个人信息；法定保存期限未届满的，应当停止除存储和采取必要的安全保护措施之外的处理。根据第五十条，拒绝的应当说明理由。',
    },
    complaint: {
      from: 'pipl',
      en: 'Under article 50 of the Personal Information Protection Law a refusal must give its reasons.',
      'zh-CN': '根据《个人信息保护法》第五十条，拒绝个人行使权利的请求的，应当说明理由。',
    },
    authority: {
      from: 'commerce',
      en: 'Article 24 of the E-commerce Law forbids unreasonable conditions for closing; article 76 sets a fine for them.',
      'zh-CN': '《电子商务法》第二十四条规定不得对用户注销设置不合理条件，第七十六条规定了相应罚则。',
    },
  },
  clocks: {
    closing: {
      count: 15,
      unit: 'working-days',
      from: 'cca',
      en: 'No law that we read names a number of days. 15 working days is the measure that the China Consumers Association used for closings handled by people.',
      'zh-CN': '我们读到的法律没有规定具体天数。15 个工作日是中国消费者协会测评人工办理注销时采用的标准。',
    },
    access: {
      count: 15,
      unit: 'working-days',
      from: 'cca',
      en: 'The law says “promptly”. 15 working days is the measure that is used for manual handling.',
      'zh-CN': '法律规定为“及时”。人工办理通常以 15 个工作日为标准。',
    },
    erasure: {
      count: 15,
      unit: 'working-days',
      from: 'cca',
      en: 'The law names no number of days. 15 working days is the measure that is used for manual handling.',
      'zh-CN': '法律没有规定具体天数。人工办理通常以 15 个工作日为标准。',
    },
    complaint: {
      count: 15,
      unit: 'working-days',
      from: 'line',
      en: 'An ordinary complaint is answered within 15 working days, a difficult one within 30 days, says a page about the line 12363.',
      'zh-CN': '据介绍，一般投诉在 15 个工作日内答复，复杂投诉可延长至 30 日。',
    },
    authority: {
      count: 15,
      unit: 'working-days',
      from: 'line',
      en: 'An ordinary complaint is answered within 15 working days, a difficult one within 30 days, says a page about the line 12363.',
      'zh-CN': '据介绍，一般投诉在 15 个工作日内答复，复杂投诉可延长至 30 日。',
    },
  },
  complaint: [
    {
      from: 'pboc',
      en: 'Complain to the provider first. If its answer does not satisfy you, call 12363, the central bank’s line for financial consumers, on working days.',
      'zh-CN':
        '先向支付机构投诉。对处理结果不满意的，可在工作日拨打中国人民银行金融消费权益保护咨询投诉电话 12363。',
    },
    {
      from: 'pipl',
      en: 'For refused access or erasure you may also go to court (article 50).',
      'zh-CN': '查阅、复制或删除的请求被拒绝的，还可以向人民法院起诉（第五十条）。',
    },
    {
      from: 'aml',
      en: 'Expect a part to be kept: identity data and payments at least 10 years (article 34 of the Anti-Money-Laundering Law). It may not be used for anything else.',
      'zh-CN':
        '部分资料会依法保存：客户身份资料和交易记录至少保存 10 年（《反洗钱法》第三十四条），期间不得用于其他目的。',
    },
  ],
})
