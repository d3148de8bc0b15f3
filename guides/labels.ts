/** How grades, parts and obstacles are called, wherever guides are shown. */
import type { Blocker, Grade, Part, Text } from './shape.ts'

export const GRADE_LABELS: Readonly<Record<Grade, Text>> = {
  O: { en: 'official page, read there', 'zh-CN': '官方页面原文' },
  A: { en: 'official text, in a dated archive', 'zh-CN': '官方文本，公开存档' },
  C: { en: 'code or documents in a public repository', 'zh-CN': '公开代码或文档' },
  M: { en: 'official text, on a copy or in translation', 'zh-CN': '官方文本的转载或译文' },
  N: { en: 'news report', 'zh-CN': '新闻报道' },
  S: { en: 'secondary source', 'zh-CN': '二手资料' },
  F: {
    en: 'not verified: a hint from a page of unknown origin',
    'zh-CN': '未核实：来源不明的网页，仅供参考',
  },
  MEM: { en: 'not verified: from memory', 'zh-CN': '未核实：凭记忆' },
}

/** Shown before a fact of these, so that nobody takes a hint for a fact. */
export const isUnverified = (grade: Grade): boolean => grade === 'F' || grade === 'MEM'
export const UNVERIFIED: Text = { en: 'Not verified', 'zh-CN': '未核实' }

/** In the provider's, the regulator's or the law's own words. */
export const isOfficial = (grade: Grade): boolean => grade === 'O' || grade === 'A' || grade === 'C'

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

export const BLOCKER_LABELS: Readonly<Record<Blocker, Text>> = {
  balance: { en: 'Money left', 'zh-CN': '余额' },
  small_rest: { en: 'Too little to withdraw', 'zh-CN': '小额余额' },
  owed: { en: 'Debts', 'zh-CN': '欠款' },
  pending: { en: 'Pending payments', 'zh-CN': '在途交易' },
  subscription: { en: 'Auto-debits, plans', 'zh-CN': '自动扣款、订阅' },
  investment: { en: 'Funds, shares, crypto', 'zh-CN': '基金、股票、加密货币' },
  linked: { en: 'Linked cards, accounts', 'zh-CN': '绑定的卡或账号' },
  role: { en: 'Roles', 'zh-CN': '管理员等身份' },
  dispute: { en: 'Disputes', 'zh-CN': '争议、投诉' },
  limited: { en: 'Limits, investigations', 'zh-CN': '受限、调查' },
  recent_change: { en: 'New account, recent change', 'zh-CN': '新账户、近期变更' },
  identity: { en: 'Name, document', 'zh-CN': '实名、证件' },
  extras: { en: 'Coupons, cards, insurance', 'zh-CN': '优惠券、礼品卡、保险' },
  app_outdated: { en: 'App too old', 'zh-CN': '版本过低' },
}

/** Of a part about which nothing reliable was found. */
export const NOT_FOUND: Text = {
  en: 'We found nothing reliable. Ask the provider in writing.',
  'zh-CN': '未找到可靠资料，请书面询问支付机构。',
}

/** Of a text that bears no date of its own. */
export const UNDATED: Text = { en: 'undated', 'zh-CN': '未标注日期' }
