import { expect, it } from 'vitest'
import { calendarDay } from '../text/moment-text.ts'
import { durationText, everyText } from './when.ts'

it('days and lengths of time are written for people, in both languages', () => {
  expect([calendarDay('2026-10-01', 'en'), calendarDay('2026-10-01', 'zh-CN')]).toEqual([
    '1 October 2026',
    '2026年10月1日',
  ])
  expect(calendarDay('Film House', 'en')).toBe('Film House')
  expect([durationText('P7D', 'en'), durationText('P7D', 'zh-CN')]).toEqual(['7 days', '7天'])
  expect([
    everyText('P1M', 'en'),
    everyText('P2W', 'en'),
    everyText('P1M', 'zh-CN'),
    everyText('P3M', 'zh-CN'),
  ]).toEqual(['every month', 'every 2 weeks', '每月', '每3个月'])
})
