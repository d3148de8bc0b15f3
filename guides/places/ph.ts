import { place } from './shape.ts'

export const ph = place({
  names: { en: 'Philippines', 'zh-CN': '菲律宾' },
  authority: {
    en: 'Bangko Sentral ng Pilipinas, Consumer Assistance',
    'zh-CN': '菲律宾中央银行消费者援助机制',
  },
  sources: {
    bsp: {
      name: 'Bangko Sentral ng Pilipinas, Consumer Assistance Channels',
      url: 'https://www.bsp.gov.ph/Pages/InclusiveFinance/ConsumerAssistanceChannelsChatbot.aspx',
      grade: 'O',
      read: '2026-11-30',
    },
    respicio: {
      name: 'respicio.ph on the BSP',
      url: 'https://www.respicio.ph/commentaries/how-to-file-an-online-dispute-with-the-bsp-in-the-philippines',
      grade: 'S',
      read: '2026-11-30',
    },
  },
  rights: {
    authority: {
      from: 'respicio',
      en: 'I ask the Consumer Assistance Mechanism of the Bangko Sentral ng Pilipinas to take this up: the institution, my first recourse, did not settle it.',
      'zh-CN': '我已先向该机构投诉，问题未获解决，现向菲律宾中央银行消费者援助机制（BSP-CAM）提出投诉。',
    },
  },
  clocks: {},
  complaint: [
    {
      from: 'respicio',
      en: 'Complain to the provider first; the central bank is the second step.',
      'zh-CN': '先向机构投诉，中央银行为第二步。',
    },
    {
      from: 'bsp',
      en: 'Then the BSP: its chat “BSP Online Buddy” on bsp.gov.ph, or consumeraffairs@bsp.gov.ph with your complaint and the reply. You get a reference number.',
      'zh-CN':
        '再向菲律宾中央银行投诉：bsp.gov.ph 网站上的“BSP Online Buddy”，或将投诉内容与机构答复发送至 consumeraffairs@bsp.gov.ph，会得到案件编号。',
    },
  ],
})
