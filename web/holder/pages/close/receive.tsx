import type { ClosurePreview } from '../../../../sdk/src/index.ts'
import { amountText } from '../../../kit/money.ts'
import { Card } from '../../../ui/flow/card.tsx'
import { c } from './words.ts'

type Preview = Pick<ClosurePreview, 'pockets' | 'steps'>

/** What comes out in each currency, to the cent, with what is redeemed and less what is repaid: an estimate until the quote. */
export const estimateOf = ({ pockets, steps }: Preview) =>
  pockets.map(({ currency, available }) => {
    const own = steps.filter((step) => step.currency === currency)
    const sum = own.reduce((total, { kind, amount, fee }) => {
      if (kind === 'redeem') return total + BigInt(amount) - BigInt(fee)
      return kind === 'repay' ? total - BigInt(amount) - BigInt(fee) : total - BigInt(fee)
    }, BigInt(available))
    return { currency, amount: String(sum < 0n ? 0n : sum), moved: own.some(({ kind }) => kind !== 'cancel') }
  })

export const Receive = ({ preview }: { preview: Preview }) => {
  const rows = estimateOf(preview).filter(({ amount, moved }) => amount !== '0' || moved)
  if (rows.length === 0) return null
  return (
    <Card title={c.preview.receive}>
      {rows.map(({ currency, amount }) => (
        <p key={currency} className="num text-[1.75rem] leading-[1.3] font-strong">
          <small className="me-[0.3em] text-[0.62em] text-ink-2">{currency}</small>
          {amountText(amount, currency)}
        </p>
      ))}
      <p className="mt-2 text-sm text-ink-2">{c.preview.estimate}</p>
    </Card>
  )
}
