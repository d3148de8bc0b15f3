/** What a plan must be before anybody looks at the money: one way for each currency, an account exactly where one is needed. */
import { refuse } from '../../../../kernel/errors.ts'

/** Two ways out for one currency would be a guess. */
export const requireOneWay = (payouts: readonly { readonly currency: string }[]): void => {
  const errors = payouts.flatMap(({ currency }, i) =>
    payouts.findIndex((p) => p.currency === currency) === i
      ? []
      : [{ pointer: `/payouts/${i}/currency`, message: 'this currency has a way out already' }],
  )
  if (errors.length > 0) refuse('request_invalid', { errors })
}

/** Refused rather than passed over: an account beside a claim, or none beside another way, was meant as something. */
export const requireFitting = (
  payouts: readonly { readonly way: string; readonly instrument?: string | undefined }[],
): void => {
  const errors = payouts.flatMap(({ way, instrument }, i) => {
    const none = way === 'claim' || way === 'donate' || way === 'forfeit'
    if (none === (instrument === undefined)) return []
    const message = instrument ? 'a claim names no account' : 'this way needs the account to pay to'
    return [{ pointer: `/payouts/${i}/instrument`, message }]
  })
  if (errors.length > 0) refuse('request_invalid', { errors })
}
