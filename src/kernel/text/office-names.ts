/**
 * Names that say an office and nobody who holds it: "Wallet Support", "Central Bank", "海关总署". What people call a shop of
 * theirs has a word of its own beside it ("Court Café", "Joe's Customs"), so a name is refused only when no word of it is. Pure.
 */

/** Any of these alone is an office, or a part of this wallet. */
const OFFICES = [
  'Wallet', 'Wallets', 'Payment', 'Payments', 'Account', 'Accounts', 'Security', 'Support', 'System', 'Fraud', 'Refund',
  'Refunds', 'Verification', 'Compliance', 'Bank', 'Tax', 'Taxes', 'Taxation', 'Court', 'Courts', 'Police', 'Customs',
  'Interpol', 'Europol', 'PBOC', 'PBC', 'Government', 'Ministry', 'Treasury', 'Prosecutor', 'Tribunal', 'Helpdesk',
  'Admin', 'Administrator', 'Official', 'SAFE Bureau',
] // biome-ignore format: a list
/** What stands around them, and is said of shops as well. */
const AROUND = [
  'of', 'the', 'my', 'your', 'and', 'for', 'to', 'Team', 'Center', 'Centre', 'Department', 'Dept', 'Service',
  'Services', 'Customer', 'Client', 'Care', 'Help', 'Desk', 'Alert', 'Alerts', 'Notice', 'Notices', 'Notification',
  'Notifications', 'Message', 'Messages', 'Warning', 'Update', 'Office', 'Officer', 'Bureau', 'Agency', 'Authority',
  'Administration', 'Anti', 'Prevention', 'Central', 'National', 'Federal', 'State', 'Public', 'Supreme', 'High',
  "People's", 'China', 'Chinese', 'Finance', 'Financial', 'Justice', 'Revenue', 'Interior', 'Home', 'Unit', 'Division',
  'Online', 'Safe', 'Safety', 'Risk', 'Control', 'Info', 'Staff', 'Manager', 'Billing',
] // biome-ignore format: a list
const OFFICES_CN = [
  '钱包', '支付', '付款', '账户', '账号', '安全', '客服', '系统', '反诈', '反欺诈', '退款', '核验', '验证', '风控', '合规', '银行', '央行', '税务', '国税',
  '地税', '法院', '检察', '公安', '警察', '警方', '海关', '国际刑警', '政府', '财政', '外汇', '纪委', '监察', '国务院', '管理员', '官方',
] // biome-ignore format: a list
const AROUND_CN = [
  '中国', '中华', '人民', '国家', '中央', '最高', '高级', '省', '市', '区', '县', '总局', '总署', '部', '局', '署', '院', '厅', '所', '处', '中心',
  '部门', '专员', '人员', '团队', '服务', '客户', '在线', '人工', '平台', '通知', '提醒', '提示', '警报', '预警', '消息', '公告', '管理', '监管', '监督',
  '委员会', '组织', '您的', '我的', '的',
] // biome-ignore format: a list

/** The test of a reading of names: each word is read as the names are. */
export const officeTest = (readAs: (text: string) => string): ((read: string) => boolean) => {
  const any = (words: readonly string[]): string => `(?:${words.map(readAs).join('|')})`
  const around = any([...AROUND, ...AROUND_CN])
  const office = any([...OFFICES, ...OFFICES_CN])
  const only = new RegExp(`^${around}*${office}(?:${around}|${office})*$`, 'u')
  return (read) => only.test(read)
}
