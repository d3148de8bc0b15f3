import { place } from './shape.ts'

export const other = place({
  names: { en: 'Another country', 'zh-CN': '其他国家或地区' },
  sources: {},
  rights: {},
  clocks: {},
  complaint: [],
})
