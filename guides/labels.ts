/** How grades, parts and obstacles are called, wherever guides are shown. */
import type { Grade, Part, Text } from './shape.ts'

export const GRADE_LABELS: Readonly<Record<Grade, Text>> = {
  O: { en: 'official page, read there', 'zh-CN': '官方页面原文' },
  A: { en: 'official text, in a dated archive', 'zh-CN': '官方文本，公开存档' },
  C: { en: 'code or documents in a public repository', 'zh-CN': '公开代码或文档' },
  M: { en: 'official text, on a copy or in translation', 'zh-CN': '官方文本的转载或译文' },
  N: { en: 'news report', 'zh-CN': '新闻报道' },
  S: { en: 'secondary source', 'zh-CN': '二手资料' },
  F: {
    en: 'not verified: a hint from a page of doubtful origin',
    'zh-CN': '未核实：来源不明的网页，仅供参考',
  },
  MEM: { en: 'not verified: from memory', 'zh-CN': '未核实：凭记忆' },
}

/** Shown before a fact of these, so that nobody takes a hint for a fact. */
export const isUnverified = (grade: Grade): boolean => grade === 'F' || grade === 'MEM'
export const UNVERIFIED: Text = { en: 'Not verified', 'zh-CN': '未核实' }

export const PART_LABELS: Readonly<Record<Part, Text>> = {
  way: { en: 'Where closing begins', 'zh-CN': '办理入口' },
  steps: { en: 'Steps', 'zh-CN': '步骤' },
  blockers: { en: 'What gets in the way', 'zh-CN': '可能遇到的障碍' },
  times: { en: 'How long it takes', 'zh-CN': '办理时间' },
  kept: { en: 'What is kept, and how long', 'zh-CN': '保留的资料与期限' },
  restore: { en: 'Undoing and restoring', 'zh-CN': '撤销与恢复' },
  refusal: { en: 'When it is refused', 'zh-CN': '被拒绝时' },
}

export const COMPLAINT_LABEL: Text = { en: 'To whom to complain', 'zh-CN': '投诉途径' }

/** Of a part about which nothing reliable was found. */
export const NOT_FOUND: Text = {
  en: 'We found nothing reliable. Ask the provider in writing.',
  'zh-CN': '未找到可靠资料，请书面询问支付机构。',
}

/** Of a text that bears no date of its own. */
export const UNDATED: Text = { en: 'undated', 'zh-CN': '未标注日期' }
