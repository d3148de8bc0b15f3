/** Movements of money as rows under their days. */
import type { StatementLine } from '../../sdk/src/index.ts'
import { moneyText, unbroken } from '../kit/money.ts'
import { clockText, dayText } from '../kit/when.ts'
import { w } from '../kit/words.ts'
import {
  arrowLeftRight,
  arrowUpFromLine,
  chartLine,
  circlePlus,
  type Drawing,
  handCoins,
  landmark,
  list,
  qrCode,
  repeat,
  undo2,
} from '../ui/icons.ts'
import { Row } from '../ui/row.tsx'

const ICONS: Readonly<Record<string, Drawing>> = {
  topup: circlePlus, withdrawal: arrowUpFromLine, withdrawal_returned: undo2, transfer: arrowLeftRight, merchant: qrCode,
  refund: undo2, closing_sweep: arrowUpFromLine, loan_drawdown: handCoins, loan_repayment: handCoins, loan_interest: handCoins,
  fund_subscription: chartLine, fund_redemption: chartLine, mandate: repeat, bill: list, chargeback: landmark,
} // biome-ignore format: a table

/** What it was, with whom. */
export const titleOf = ({ code, counterparty }: StatementLine): string => {
  const what = w.activity.moves[code] ?? w.activity.other
  return counterparty === null ? what : w.activity.with(what, unbroken(counterparty))
}

/** What moved. A line that only sets aside or gives back moves nothing: it says how much in its words, without a sign. */
const amountOf = ({ kind, direction, amount, set_aside: aside, currency }: StatementLine): string => {
  if (amount === '0' || w.activity.kinds[kind])
    return moneyText(aside === '0' ? amount : aside.replace('-', ''), currency)
  return moneyText(amount, currency, direction === 'in' ? '+' : '−')
}

const detailOf = ({ at, kind, memo, account }: StatementLine): string =>
  [
    clockText(at),
    ...(w.activity.kinds[kind] ? [w.activity.kinds[kind]] : []),
    ...(account === 'claim' ? [w.activity.kept] : []),
    ...(memo === null ? [] : [memo]),
  ].join(' · ')

/** The newest first, under the day of each. */
export const Lines = ({ lines }: { lines: readonly StatementLine[] }) => {
  const days = Map.groupBy(lines, ({ at }) => dayText(at))
  return (
    <div className="overflow-clip rounded-lg border border-line bg-surface">
      {[...days].map(([day, own]) => (
        <section key={day} className="not-first:border-t not-first:border-line">
          <h3 className="px-4 pt-3 pb-1 text-sm font-regular text-ink-2">{day}</h3>
          <ul className="divide-y divide-line">
            {own.map((line) => (
              <Row
                key={`${line.account}${line.currency}${line.line}`}
                icon={ICONS[line.code] ?? landmark}
                title={titleOf(line)}
                detail={detailOf(line)}
                value={<span className="num">{amountOf(line)}</span>}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
