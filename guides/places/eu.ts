import { place } from './shape.ts'

export const eu = place({
  names: { en: 'European Union', 'zh-CN': '欧盟' },
  sources: {
    psd55: {
      name: 'Directive (EU) 2015/2366, article 55',
      url: 'https://service.betterregulation.com/document/208804',
      grade: 'M',
      read: '2026-11-22',
    },
    psd101: {
      name: 'Directive (EU) 2015/2366, article 101',
      url: 'https://service.betterregulation.com/document/208863',
      grade: 'M',
      read: '2026-11-30',
    },
    emd: {
      name: 'Directive 2009/110/EC, article 11',
      url: 'https://service.betterregulation.com/document/198805',
      grade: 'M',
      read: '2026-11-22',
    },
    gdpr: {
      name: 'nexvyra.de on GDPR articles 12 and 17',
      url: 'https://nexvyra.de/en/fakten/gdpr-art-17-right-to-erasure.html',
      grade: 'S',
      read: '2026-11-22',
      dated: '2026-05-28',
    },
    amlr: {
      name: 'Regulation (EU) 2024/1624, article 77',
      url: 'https://www.anti-money-laundering.eu/article-77-amlr/',
      grade: 'M',
      read: '2026-11-22',
    },
  },
  rights: {
    closing: {
      from: 'psd55',
      en: 'Under article 55 of Directive (EU) 2015/2366 I may end the framework contract at any time, free of charge after six months, with notice of at most one month. I ask for the electronic money to be redeemed at par (article 11 of Directive 2009/110/EC).',
      'zh-CN':
        '根据欧盟第 2015/2366 号指令第 55 条，我可随时终止框架合同，合同满六个月后不收费用，预告期最长一个月。同时请按面值赎回电子货币（第 2009/110/EC 号指令第 11 条）。',
    },
    access: {
      from: 'gdpr',
      en: 'I ask for access to my personal data under article 15 of the GDPR, to be answered within one month (article 12(3)).',
      'zh-CN':
        '根据《通用数据保护条例》第 15 条，我申请查阅我的个人数据，请在一个月内答复（第 12 条第 3 款）。',
    },
    erasure: {
      from: 'gdpr',
      en: 'I ask for the erasure of my personal data under article 17 of the GDPR, without undue delay. Where a legal duty makes you keep a part (article 17(3)(b)), name the law, the data and the day on which they are deleted.',
      'zh-CN':
        '根据《通用数据保护条例》第 17 条，我申请删除我的个人数据，请勿无故拖延。如有部分数据依法须保存（第 17 条第 3 款 b 项），请说明法律依据、数据种类和删除日期。',
    },
    complaint: {
      from: 'psd101',
      en: 'Under article 101 of Directive (EU) 2015/2366 you must answer this complaint within 15 business days, and name a body for alternative dispute resolution.',
      'zh-CN':
        '根据欧盟第 2015/2366 号指令第 101 条，贵方应在 15 个营业日内答复本投诉，并告知至少一家替代性争议解决机构。',
    },
    authority: {
      from: 'psd101',
      en: 'The provider did not answer within the time of article 101 of Directive (EU) 2015/2366, or not all points.',
      'zh-CN': '该机构未在欧盟第 2015/2366 号指令第 101 条规定的期限内答复，或未逐项答复。',
    },
  },
  clocks: {
    closing: {
      count: 1,
      unit: 'months',
      from: 'psd55',
      en: 'The longest notice that the contract may ask of you is one month.',
      'zh-CN': '合同可要求的预告期最长为一个月。',
    },
    access: {
      count: 1,
      unit: 'months',
      from: 'gdpr',
      en: 'One month; two more where it is complex, and you are told within the first.',
      'zh-CN': '一个月；情况复杂的可延长两个月，但须在首月内告知。',
    },
    erasure: {
      count: 1,
      unit: 'months',
      from: 'gdpr',
      en: 'One month; two more where it is complex, and you are told within the first.',
      'zh-CN': '一个月；情况复杂的可延长两个月，但须在首月内告知。',
    },
    complaint: {
      count: 15,
      unit: 'working-days',
      from: 'psd101',
      en: '15 business days; 35 where it is beyond their control, with a holding reply.',
      'zh-CN': '15 个营业日；因不可控原因可延至 35 个营业日，但须先行告知。',
    },
  },
  complaint: [
    {
      from: 'psd101',
      en: 'Complain to the provider in writing: it has 15 business days, at most 35. Its answer names a body for dispute resolution: go there next.',
      'zh-CN':
        '先书面投诉至支付机构：期限 15 个营业日，最长 35 个营业日。答复中会写明争议解决机构，不满意时可向其申诉。',
    },
    {
      from: 'emd',
      en: 'Your money is yours: electronic money is redeemed at par at any moment on request.',
      'zh-CN': '您的资金始终归您所有：电子货币可随时要求按面值赎回。',
    },
    {
      from: 'amlr',
      en: 'Expect a part to be kept: identity and payment data 5 years after the end, then they must be deleted.',
      'zh-CN': '部分资料会依法保存：身份和交易资料在关系终止后保存 5 年，期满必须删除。',
    },
  ],
})
