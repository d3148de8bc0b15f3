/** What a button of an obligation sends. Where a request needs what nobody has been asked, there is no button. */
import type { ClosurePreview, Obligation } from '../../../../sdk/src/index.ts'
import { c } from './words.ts'

type Ways = ClosurePreview['ways_out']
export type Press = { readonly label: string; readonly body?: object; readonly file?: true }

type Made = (of: Obligation, ways: Ways) => object | 'nothing' | undefined
/** The address says all. */
const bare: Made = () => 'nothing'
const BODIES: Readonly<Record<string, Made>> = {
  cancel_transfer: bare,
  accept_transfer: bare,
  pay_bill: bare,
  end_merchant_role: bare,
  close_credit_line: bare,
  unlink: bare,
  cancel_mandate: bare,
  withdraw_authorisation: bare,
  ask_consent: bare,
  repay: () => ({ amount: 'all' }),
  repay_debt: () => ({ amount: 'all' }),
  choose_pay_back: () => ({ choice: 'pay_back' }),
  top_up: ({ object: { amount, currency } }, ways) => {
    const instrument = ways.find(({ way, usable }) => way === 'funding_source' && usable)?.instrument
    const missing = amount?.replace('-', '')
    return missing && currency && instrument ? { instrument, amount: missing, currency } : undefined
  },
}

export const pressOf = (of: Obligation, ways: Ways): Press | undefined => {
  const action = of.remedy?.action ?? ''
  const label = c.remedies[action]
  if (!of.remedy || label === undefined) return undefined
  if (of.remedy.method === 'GET') return { label, file: true }
  const body = BODIES[action]?.(of, ways)
  if (body === undefined) return undefined
  return body === 'nothing' ? { label } : { label, body }
}
