import type { en } from './en.ts'

export const zhCN: typeof en = {
  name: '中文',
  basics: {
    months: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
    moment: '{year}年{month}月{day}日 {clock}（{zone}）',
    moment_utc: '{year}年{month}月{day}日 {clock}（UTC）',
    day: '{year}年{month}月{day}日',
    zones: { 'Asia/Shanghai': '北京时间' },
    and_so: '；',
    next_sentence: '',
    full_stop: '。',
    full_width: true,
  },
  length: (duration) => new Intl.DurationFormat('zh-CN', { style: 'long' }).format(duration),
  every: (length) => `每${length.replace(/^1(?!\d)个?/, '')}`,
  support: {
    days: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    open: ({ from = '', to, times, zone }) => `${from}${to ? `至${to}` : ''} ${times}（${zone}）`,
    line: (ways, hours) => `客服：${ways.join('，')}${hours && `；${hours}`}`,
  },
  less: {
    chargeback: '银行撤回了一笔已到账的款项',
    dispute: '一笔付款争议扣回了款项',
    correction: '我方更正了账目',
    price: '基金赎回款少于最终方案所列金额',
    interest: '欠款及利息多于最终方案所列金额',
  },
}
