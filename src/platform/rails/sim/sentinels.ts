/**
 * What a person can type to make the simulated bank misbehave. One table: the simulator looks its behaviour up
 * here, the sandbox page and the README show it.
 */
import type { RailScheme } from '../rail.ts'

export type Behaviour =
  | 'timeout_after'
  | 'slow'
  | 'refuse'
  | 'lost_once'
  | 'silent_for_a_day'
  | 'bounce'
  | 'duplicate_callback'
  | 'name_mismatch'
  | 'name_refused'
  | 'name_silent_once'
  | 'dead'
  | 'never_books'
  | 'books_more'
  | 'books_twice'
  | 'pays_all_the_same'
  | 'books_unasked'
  | 'takes_quietly'
  | 'cuts_file'
  | 'keeps_file'

export type Sentinel = {
  readonly on: 'amount' | 'account'
  /** amount: exactly this many minor units (1313 = 13.13 of a currency with two digits); account: its last four. */
  readonly value: string
  readonly does: Behaviour
  readonly en: string
  readonly 'zh-CN': string
}

export const SENTINELS: readonly Sentinel[] = [
  {
    on: 'amount',
    value: '1313',
    does: 'timeout_after',
    en: 'Amount 13.13: the bank does it and never answers; an enquiry finds out.',
    'zh-CN': '金额 13.13：银行已处理但不应答，随后通过查询得知结果。',
  },
  {
    on: 'amount',
    value: '1414',
    does: 'slow',
    en: 'Amount 14.14: the bank takes two hours.',
    'zh-CN': '金额 14.14：银行需要两小时才处理完成。',
  },
  {
    on: 'amount',
    value: '1515',
    does: 'refuse',
    en: 'Amount 15.15: the bank refuses.',
    'zh-CN': '金额 15.15：银行拒绝。',
  },
  {
    on: 'amount',
    value: '1616',
    does: 'lost_once',
    en: 'Amount 16.16: the first request is lost on the way; it is sent again under the same key.',
    'zh-CN': '金额 16.16：首次请求在途中丢失，系统以同一请求号重新发送。',
  },
  {
    on: 'amount',
    value: '1717',
    does: 'silent_for_a_day',
    en: 'Amount 17.17: the bank answers nothing for a day, not even enquiries.',
    'zh-CN': '金额 17.17：银行一天内不应答任何请求，包括查询。',
  },
  {
    on: 'amount',
    value: '1818',
    does: 'never_books',
    en: 'Amount 18.18: the bank accepts and never does it; it is in no daily file.',
    'zh-CN': '金额 18.18：银行已受理但从未执行，日终文件中没有该笔。',
  },
  {
    on: 'amount',
    value: '1919',
    does: 'books_more',
    en: 'Amount 19.19: the bank books 19.20.',
    'zh-CN': '金额 19.19：银行实际入账 19.20。',
  },
  {
    on: 'amount',
    value: '2020',
    does: 'books_twice',
    en: 'Amount 20.20: the bank does it twice.',
    'zh-CN': '金额 20.20：银行重复执行两次。',
  },
  {
    on: 'amount',
    value: '2121',
    does: 'pays_all_the_same',
    en: 'Amount 21.21: the bank refuses, and does it all the same.',
    'zh-CN': '金额 21.21：银行答复拒绝，但仍然执行。',
  },
  {
    on: 'amount',
    value: '2222',
    does: 'books_unasked',
    en: 'Amount 22.22: the bank does it, and the same amount comes in besides from somebody unknown.',
    'zh-CN': '金额 22.22：银行正常执行，另有一笔等额的不明款项入账。',
  },
  {
    on: 'amount',
    value: '2323',
    does: 'takes_quietly',
    en: 'Amount 23.23: the bank does it, and takes as much again from the balance without a line in its file.',
    'zh-CN': '金额 23.23：银行正常执行，另从余额中扣走等额款项且文件中无记录。',
  },
  {
    on: 'amount',
    value: '2424',
    does: 'cuts_file',
    en: 'Amount 24.24: the file of that day ends in the middle, until another day has passed.',
    'zh-CN': '金额 24.24：当日文件不完整，一天后恢复正常。',
  },
  {
    on: 'amount',
    value: '2525',
    does: 'keeps_file',
    en: 'Amount 25.25: the bank says nothing about the file of that day for two days.',
    'zh-CN': '金额 25.25：两天内银行不提供当日文件。',
  },
  {
    on: 'account',
    value: '0002',
    does: 'bounce',
    en: 'Account ending 0002: a payout is accepted and comes back after three days.',
    'zh-CN': '账号尾号 0002：付款先被受理，三天后退回。',
  },
  {
    on: 'account',
    value: '0003',
    does: 'name_mismatch',
    en: 'Account ending 0003: the bank says it belongs to somebody else.',
    'zh-CN': '账号尾号 0003：银行答复户名不一致。',
  },
  {
    on: 'account',
    value: '0004',
    does: 'duplicate_callback',
    en: 'Account ending 0004: the bank reports every result twice.',
    'zh-CN': '账号尾号 0004：银行对每笔结果重复通知。',
  },
  {
    on: 'account',
    value: '0005',
    does: 'refuse',
    en: 'Account ending 0005: the bank refuses every payment.',
    'zh-CN': '账号尾号 0005：银行拒绝所有收付款。',
  },
  {
    on: 'account',
    value: '0006',
    does: 'timeout_after',
    en: 'Account ending 0006: the bank pays and never answers; an enquiry finds out.',
    'zh-CN': '账号尾号 0006：银行已处理但不应答，随后通过查询得知结果。',
  },
  {
    on: 'account',
    value: '0007',
    does: 'slow',
    en: 'Account ending 0007: the bank takes two hours.',
    'zh-CN': '账号尾号 0007：银行需要两小时才处理完成。',
  },
  {
    on: 'account',
    value: '0008',
    does: 'name_refused',
    en: 'Account ending 0008: the bank knows no such account.',
    'zh-CN': '账号尾号 0008：银行查无此账户。',
  },
  {
    on: 'account',
    value: '0009',
    does: 'name_silent_once',
    en: 'Account ending 0009: the first name check gets no answer; the next one does.',
    'zh-CN': '账号尾号 0009：首次户名核验无应答，再次核验有应答。',
  },
  {
    on: 'account',
    value: '0010',
    does: 'dead',
    en: 'Account or card ending 0010: money can be taken from it; what is paid to it is refused, as by a card that is dead.',
    'zh-CN': '账号或卡号尾号 0010：可以扣款，但向其付款一律被拒，如同已失效的银行卡。',
  },
]

/** What the bank does with this order; the account's behaviour wins over the amount's. */
export const behaviourOf = (number: string, amount: bigint): Behaviour | undefined =>
  (find('account', number.slice(-4)) ?? find('amount', String(amount)))?.does

const find = (on: Sentinel['on'], value: string) => SENTINELS.find((s) => s.on === on && s.value === value)

/** A well-formed number of that scheme with the wished tail, for the sandbox page, the demo and tests. */
export const exampleNumber = (scheme: RailScheme, tail: string): string => {
  if (scheme === 'iban') {
    const bban = `37040044053201${tail}`
    return `DE${String(98 - mod97(`${bban}131400`)).padStart(2, '0')}${bban}`
  }
  if (scheme === 'cn_card_number' || scheme === 'card_number') {
    // The check digit is part of the tail, so the filler digit before it is what must fit.
    const fits = Array.from({ length: 10 }, (_, d) => `62258801${d}000${tail}`).find(luhn)
    return fits ?? ''
  }
  return scheme === 'domestic' ? `1200345678${tail}` : `user${tail}`
}

const mod97 = (digits: string): number => [...digits].reduce((rest, d) => (rest * 10 + Number(d)) % 97, 0)

const luhn = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, digit, at) => {
    const n = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return sum + (n > 9 ? n - 9 : n)
  }, 0) %
    10 ===
  0
