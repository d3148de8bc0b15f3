import type { Quote } from '../../../../sdk/src/index.ts'
import { amountText } from '../../../kit/money.ts'
import { useNow } from '../../../kit/now.ts'
import { clockText, dayText, leftText } from '../../../kit/when.ts'
import { Button } from '../../../ui/button.tsx'
import { Amount, Paper } from '../../../ui/flow/paper.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { hourglass } from '../../../ui/icons.ts'
import { nameOf, thingOf } from './order.tsx'
import { c } from './words.ts'

type Line = Quote['lines'][number]
const MINUTE = 60_000

/** What the amount is made of, where more than the balance is in it. */
const sumsOf = (line: Line, { steps }: Quote) => {
  const own = steps.filter(({ currency, kind }) => currency === line.currency && kind !== 'cancel')
  const parts = own.map(({ kind, object, amount, currency }) => ({
    term: c.paper[kind === 'redeem' ? 'redeemed' : 'repaid'](thingOf(object)),
    minor: kind === 'redeem' ? BigInt(amount) : -BigInt(amount),
    currency,
  }))
  const fees = [...own, line].reduce((sum, { fee }) => sum + BigInt(fee), 0n)
  if (parts.length === 0 && fees === 0n) return []
  const rest = BigInt(line.amount) + fees - parts.reduce((sum, { minor }) => sum + minor, 0n)
  const signed = (minor: bigint) =>
    (minor < 0n ? '−\u00a0' : '+\u00a0') + amountText(String(minor < 0n ? -minor : minor), line.currency)
  return [
    { term: c.paper.balance, amount: amountText(String(rest), line.currency) },
    ...parts.map(({ term, minor }) => ({ term, amount: signed(minor) })),
    { term: c.paper.fees, amount: fees === 0n ? amountText('0', line.currency) : signed(-fees) },
  ]
}

type Props = { readonly quote: Quote; readonly onNew: () => void; readonly busy: boolean }

/** The binding quote: each currency with where it goes, and how long it holds. */
export const QuotePaper = ({ quote, onNew, busy }: Props) => {
  const now = useNow(10_000)
  const left = Date.parse(quote.valid_until) - now
  const over = left <= 0
  return (
    <Paper
      label={c.paper.name}
      parts={quote.lines.map((line) => (
        <Amount
          key={`${line.currency}${line.account}`}
          to={c.paper.to(nameOf(line), dayText(line.arrives_by))}
          code={line.currency}
          amount={amountText(line.amount, line.currency)}
          // One account of a currency carries what was redeemed and repaid in it.
          sums={
            quote.lines.find(({ currency }) => currency === line.currency) === line ? sumsOf(line, quote) : []
          }
          quiet={over}
        />
      ))}
      stub={
        over ? (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p role="status" className="text-sm">
              {c.paper.over(clockText(quote.valid_until))}
            </p>
            <Button kind="second" small busy={busy ? c.money.quoting : undefined} onClick={onNew}>
              {c.paper.again}
            </Button>
          </div>
        ) : (
          <p className={`flex items-center gap-2 text-sm ${left <= 2 * MINUTE ? 'text-waits' : ''}`}>
            <Icon of={hourglass} size="sm" />
            {c.paper.holds(clockText(quote.valid_until), leftText(left))}
          </p>
        )
      }
    />
  )
}
