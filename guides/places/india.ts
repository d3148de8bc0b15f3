import { place } from './shape.ts'

export const india = place({
  names: { en: 'India', 'zh-CN': '印度' },
  authority: { en: 'RBI Ombudsman', 'zh-CN': '印度储备银行监察专员（RBI Ombudsman）' },
  sources: {
    ombudsman: {
      name: 'Free Press Journal on the RBI Ombudsman',
      url: 'https://www.freepressjournal.in/bhopal/bhopal-rbis-ombudsman-scheme-protecting-customers-rights',
      grade: 'N',
      read: '2026-11-30',
      dated: '2022-03-14',
    },
    year: {
      name: 'Economic Times on the RBI Ombudsman',
      url: 'https://economictimes.indiatimes.com/wealth/save/how-to-file-a-complaint-against-rbi-regulated-entity-under-the-integrated-ombudsman-scheme/printarticle/95954959.cms',
      grade: 'N',
      read: '2026-11-30',
    },
  },
  rights: {
    complaint: {
      from: 'ombudsman',
      en: 'If this is not settled within 30 days, I shall turn to the RBI Ombudsman under the Integrated Ombudsman Scheme, 2021.',
      'zh-CN': '如 30 日内未能解决，我将依据《2021 年综合监察专员计划》向印度储备银行监察专员投诉。',
    },
    authority: {
      from: 'ombudsman',
      en: 'I complain under the Integrated Ombudsman Scheme, 2021: the regulated entity did not settle my complaint within 30 days, or not satisfactorily.',
      'zh-CN':
        '我依据《2021 年综合监察专员计划》投诉：受监管机构未在 30 日内解决我的投诉，或处理结果不能令人满意。',
    },
  },
  clocks: {
    complaint: {
      count: 30,
      unit: 'days',
      from: 'ombudsman',
      en: 'After 30 days without action you may turn to the ombudsman.',
      'zh-CN': '30 日内未处理的，可向监察专员投诉。',
    },
  },
  complaint: [
    {
      from: 'ombudsman',
      en: 'Complain to the provider in writing. After 30 days, or when the answer does not satisfy you: the RBI Ombudsman, cms.rbi.org.in, help line 14448, free of charge.',
      'zh-CN':
        '先书面投诉至机构。30 日内未处理或对答复不满意的，可免费向印度储备银行监察专员投诉：cms.rbi.org.in，热线 14448。',
    },
    {
      from: 'year',
      en: 'The ombudsman is open to you for one year after the provider’s answer.',
      'zh-CN': '须在收到机构答复后一年内向监察专员提出。',
    },
  ],
})
