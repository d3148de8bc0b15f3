import type { en } from './en.ts'

export const zhCN: typeof en = {
  areas: {
    mandates: '谁可从钱包扣款或查看钱包：代扣、订阅和其他服务',
  },
  summaries: {
    'mandates.grant': '在限额内授权商户从本钱包代扣',
    'mandates.list': '查看现在和近期可从本钱包代扣的商户',
    'mandates.list_collected': '作为商户：查看向本钱包付款的代扣授权和订阅，最新的在前',
    'mandates.cancel': '终止代扣授权或订阅：此后不再扣款',
    'mandates.pause': '暂停代扣授权一段时间',
    'mandates.resume': '恢复已暂停的代扣授权，自下一个扣款日起生效',
    'mandates.charge': '作为商户：在代扣授权内向付款人扣款',
    'mandates.authorise': '授权其他服务在指定范围和期限内查看本钱包',
    'mandates.list_authorisations': '查看目前可查看本钱包的服务',
    'mandates.withdraw_authorisation': '撤回对其他服务的授权',
  },
  descriptions: {},
  fields: {
    '?authorisation': '授权编号',
    authorisations: '可查看钱包的服务',
    client: '服务或程序的名称',
    mandates: '代扣授权和订阅',
    next_run: '下次扣款时间；null 表示没有',
    per_period: '每周期最高扣款；null 表示没有此限额',
    period: '周期',
    retry_at: '失败扣款的重试时间；null 表示不重试',
    scopes: '允许查看的范围',
    trial_until: '免费试用至',
  },
}
