import { place } from './shape.ts'

export const us = place({
  names: { en: 'United States', 'zh-CN': '美国' },
  authority: { en: 'Consumer Financial Protection Bureau', 'zh-CN': '消费者金融保护局（CFPB）' },
  sources: {
    ccpaAnswer: {
      name: 'advisori.com on 11 CCR 7021',
      url: 'https://advisori.com/cpra/',
      grade: 'M',
      read: '2026-11-22',
    },
    ccpaDelete: {
      name: 'casetext on 11 CCR 7022',
      url: 'https://casetext.com/regulation/california-code-of-regulations/title-11-law/section-7022',
      grade: 'M',
      read: '2026-11-22',
    },
    cfr: {
      name: '31 CFR 1010.430 (OMB 1506-0058)',
      url: 'https://omb.report/omb/1506-0058',
      grade: 'M',
      read: '2026-11-22',
    },
    cfpb: {
      name: 'FinTech Futures on the manual of the CFPB',
      url: 'https://stg.fintechfutures.com/2015/05/cfpb-updates-consumer-complaint-manual-may-26-2015',
      grade: 'N',
      read: '2026-11-30',
      dated: '2015-05-26',
    },
  },
  rights: {
    access: {
      from: 'ccpaAnswer',
      en: 'As a resident of California I make this request under the California Consumer Privacy Act; confirm its receipt within 10 business days and answer within 45 days (11 CCR 7021). Elsewhere I ask for the same under your privacy policy.',
      'zh-CN':
        '本人为加利福尼亚州居民的，依据《加州消费者隐私法》提出本申请，请在 10 个营业日内确认收到，并在 45 日内答复（11 CCR 7021）；居住在其他州的，依据贵方隐私政策提出同样请求。',
    },
    erasure: {
      from: 'ccpaDelete',
      en: 'As a resident of California I ask for deletion under the California Consumer Privacy Act: erase, de-identify or aggregate my data, tell your service providers, and say whether it is done (11 CCR 7021, 7022). Elsewhere I ask for the same under your privacy policy.',
      'zh-CN':
        '本人为加利福尼亚州居民的，依据《加州消费者隐私法》申请删除：请删除、去标识化或汇总我的数据，通知贵方的服务商，并告知是否已完成（11 CCR 7021、7022）；居住在其他州的，依据贵方隐私政策提出同样请求。',
    },
  },
  clocks: {
    access: {
      count: 45,
      unit: 'days',
      from: 'ccpaAnswer',
      en: 'California: 45 days from receipt, 45 more with reasons. Receipt is confirmed within 10 business days.',
      'zh-CN': '加州：自收到起 45 日，说明理由后可再延长 45 日；10 个营业日内确认收到。',
    },
    erasure: {
      count: 45,
      unit: 'days',
      from: 'ccpaAnswer',
      en: 'California: 45 days from receipt, 45 more with reasons. Receipt is confirmed within 10 business days.',
      'zh-CN': '加州：自收到起 45 日，说明理由后可再延长 45 日；10 个营业日内确认收到。',
    },
    authority: {
      count: 15,
      unit: 'days',
      from: 'cfpb',
      en: 'The bureau asks companies to answer within 15 days, and to finish within 60.',
      'zh-CN': '该局要求企业在 15 日内答复，60 日内办结。',
    },
  },
  complaint: [
    {
      from: 'cfpb',
      en: 'Complain to the provider first, then to the Consumer Financial Protection Bureau (consumerfinance.gov/complaint): companies are asked to answer within 15 days, 60 at most.',
      'zh-CN':
        '先向机构投诉，再向消费者金融保护局（consumerfinance.gov/complaint）投诉：企业应在 15 日内答复，最长 60 日办结。',
    },
    {
      from: 'cfr',
      en: 'Expect a part to be kept: the rules against money laundering demand records of 5 years.',
      'zh-CN': '部分资料会依法保存：反洗钱规定要求保存记录 5 年。',
    },
  ],
})
