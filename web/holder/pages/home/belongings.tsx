import { useQueries } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type {
  Currency,
  Investment,
  LinkedAccount,
  Loan,
  Mandate,
  MerchantDispute,
} from '../../../../sdk/src/index.ts'
import { moneyText, unbroken } from '../../../kit/money.ts'
import {
  accountsQuery,
  benefitsQuery,
  disputesQuery,
  fundQuery,
  investmentsQuery,
  loansQuery,
  mandatesQuery,
} from '../../../kit/queries.ts'
import { dayText } from '../../../kit/when.ts'
import { w } from '../../../kit/words.ts'
import {
  chartLine,
  circleAlert,
  creditCard,
  type Drawing,
  handCoins,
  hourglass,
  repeat,
  scale,
  ticket,
} from '../../../ui/icons.ts'
import { Row } from '../../../ui/row.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { Failed } from '../../failed.tsx'

type Thing = {
  readonly icon: Drawing
  readonly meaning?: 'block'
  readonly title: string
  readonly detail?: ReactNode
  readonly value?: string
}

/** What is in the wallet beside money: each is a row where there is some of it. */
export const useBelongings = (wallet: string) => {
  const [loans, fund, investments, mandates, accounts, disputes, benefits] = useQueries({
    queries: [
      loansQuery(wallet),
      fundQuery(wallet),
      investmentsQuery(wallet),
      mandatesQuery(wallet),
      accountsQuery(wallet),
      disputesQuery(wallet),
      benefitsQuery(wallet),
    ],
  })
  const all = [loans, fund, investments, mandates, accounts, disputes, benefits]
  const rows: Thing[] = [
    ...loansOf(loans.data?.loans ?? []),
    ...(fund.data?.holdings ?? []).map(({ name, value, currency }) => ({
      icon: chartLine,
      title: name,
      value: moneyText(value, currency),
    })),
    ...investmentsOf(investments.data?.investments ?? []),
    ...mandatesOf(mandates.data?.mandates ?? []),
    ...accountsOf(accounts.data?.instruments ?? []),
    ...disputesOf(disputes.data?.disputes ?? []),
    ...counted(benefits.data?.benefits.length ?? 0, {
      icon: ticket,
      title: w.home.benefits,
      say: w.home.to_use,
    }),
  ]
  const again = () => all.filter(({ isError }) => isError).map(({ refetch }) => refetch())
  return {
    rows,
    pending: all.some(({ isPending }) => isPending),
    failed: all.some(({ isError }) => isError),
    again,
  }
}

export const Belongings = ({ rows }: { rows: readonly Thing[] }) =>
  rows.map(({ value, ...row }) => (
    <Row key={row.title} {...row} value={value && <span className="num">{value}</span>} />
  ))

/** What stands below the rows while some are not there. */
export const Missing = ({ pending, failed, again }: Omit<ReturnType<typeof useBelongings>, 'rows'>) => (
  <div className="mt-3">
    {failed && <Failed onAgain={again} />}
    {pending && <Skeleton label={w.app.loading} rows={2} slow={w.app.slow} />}
  </div>
)

type Amount = { readonly amount: string; readonly currency: Currency }
/** One sum for each currency. */
const sumText = (amounts: readonly Amount[]): string => {
  const sums = new Map<Currency, bigint>()
  for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(amount))
  return [...sums].map(([currency, sum]) => moneyText(String(sum), currency)).join(' · ')
}

type Counted = { readonly icon: Drawing; readonly title: string; readonly say: (count: number) => string }
const counted = (count: number, { icon, title, say }: Counted): Thing[] =>
  count === 0 ? [] : [{ icon, title, detail: say(count) }]

const loansOf = (loans: readonly Loan[]): Thing[] => {
  const owed = loans.filter(({ state }) => state === 'open' || state === 'surviving')
  const late = owed.filter((loan) => loan.late !== null).length
  if (owed.length === 0) return []
  const value = sumText(owed.map(({ owed: { total: amount }, currency }) => ({ amount, currency })))
  if (late === 0)
    return [{ icon: handCoins, title: w.home.loans, detail: w.home.loan_count(owed.length), value }]
  const detail = (
    <Tag kind="block" icon={circleAlert}>
      {w.home.overdue(late)}
    </Tag>
  )
  return [{ icon: handCoins, meaning: 'block', title: w.home.loans, detail, value }]
}

const investmentsOf = (investments: readonly Investment[]): Thing[] => {
  const running = investments.filter(({ state }) => state === 'running')
  const value = sumText(running.map(({ principal: amount, currency }) => ({ amount, currency })))
  return counted(running.length, { icon: hourglass, title: w.home.investments, say: w.home.running }).map(
    (row) => ({
      ...row,
      value,
    }),
  )
}

/** Those that may still debit. */
const mandatesOf = (mandates: readonly Mandate[]): Thing[] => {
  const live = mandates.filter(({ ended_at: ended }) => ended === null)
  const [next] = live.flatMap(({ next_run: run }) => run ?? []).toSorted()
  const say = (count: number) =>
    next === undefined ? w.home.active(count) : w.home.active_next(count, dayText(next))
  return counted(live.length, { icon: repeat, title: w.home.mandates, say })
}

const accountsOf = (accounts: readonly LinkedAccount[]): Thing[] => {
  const [first, ...more] = accounts.filter(({ state }) => state !== 'unlinked')
  if (!first) return []
  return [
    { icon: creditCard, title: w.home.accounts, detail: w.home.and_more(unbroken(first.label), more.length) },
  ]
}

const disputesOf = (disputes: readonly MerchantDispute[]): Thing[] =>
  counted(disputes.filter(({ state }) => state === 'open').length, {
    icon: scale,
    title: w.home.disputes,
    say: w.home.open,
  })
