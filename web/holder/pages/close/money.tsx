import { useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Closure, ClosurePreview } from '../../../../sdk/src/index.ts'
import { currencyName, moneyCode } from '../../../kit/money.ts'
import { troubleOf } from '../../../kit/problem.ts'
import { useTitle } from '../../../kit/title.ts'
import { useSession } from '../../../kit/use-session.ts'
import { momentText } from '../../../kit/when.ts'
import { w } from '../../../kit/words.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Steps } from '../../../ui/flow/steps.tsx'
import { Note } from '../../../ui/note.tsx'
import { type Choice, Options, Tick } from '../../../ui/option.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { Failed } from '../../failed.tsx'
import { Step } from '../../flow.tsx'
import { caseQuery, isConfirmed, isOver, previewQuery, usePlan } from './case.ts'
import { hasMoney } from './groups.ts'
import { estimateOf } from './receive.tsx'
import { c } from './words.ts'

type Way = ClosurePreview['ways_out'][number]
type Payout = NonNullable<Closure['plan']>['payouts'][number]

const keyOf = ({ way, instrument }: { way: Way['way']; instrument?: string | null | undefined }): string =>
  `${way} ${instrument ?? ''}`.trim()

/** For each currency one way of those that the server offers; what was chosen before is chosen still. */
export const Money = () => {
  const { wallet } = useSession()
  useTitle(c.money.title)
  const preview = useQuery(previewQuery(wallet))
  const found = useQuery(caseQuery(wallet))
  if (isConfirmed(found.data)) return <Navigate to="/close/status" replace />
  if (preview.data && !hasMoney(preview.data)) return <Navigate to="/close/check" replace />
  const plan = found.data && !isOver(found.data) ? found.data.plan : null
  const isReady = preview.data !== undefined && found.data !== undefined
  return (
    <Step name={c.bar} back="/close/preview">
      <Steps at={2} of={4} label={c.step(2, 4)} />
      <h1 tabIndex={-1}>{c.money.title}</h1>
      <p className="mt-2 text-ink-2">{c.money.lead}</p>
      {isReady && preview.data && <Ways preview={preview.data} plan={plan} />}
      {!isReady && (
        <div className="mt-6">
          {preview.isError || found.isError ? (
            <Failed onAgain={() => void Promise.all([preview.refetch(), found.refetch()])} />
          ) : (
            <Skeleton label={w.app.loading} rows={3} slow={w.app.slow} />
          )}
        </div>
      )}
    </Step>
  )
}

const debtsThatSurvive = ({ obligations }: ClosurePreview): boolean =>
  obligations.some(({ severity, remedy }) => severity === 'survives' && remedy?.action.startsWith('repay'))

const Ways = ({ preview, plan }: { preview: ClosurePreview; plan: Closure['plan'] }) => {
  const { wallet } = useSession()
  const navigate = useNavigate()
  const send = usePlan(wallet)
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries((plan?.payouts ?? []).map((payout) => [payout.currency, keyOf(payout)])),
  )
  const [repay, setRepay] = useState(plan?.repay_surviving ?? false)
  const [missed, setMissed] = useState(0)
  const estimates = estimateOf(preview)
  const faults = preview.pockets
    .filter(({ currency }) => chosen[currency] === undefined)
    .map(({ currency }) => ({ field: `way-${currency}`, text: c.money.missing(currencyName(currency)) }))
  const trouble = send.error ? troubleOf(send.error) : undefined
  const go = () => {
    if (faults.length > 0) return setMissed(Date.now())
    const payouts = preview.pockets.flatMap(({ currency }): Payout[] => {
      const way = preview.ways_out.find((one) => keyOf(one) === chosen[currency])
      return way
        ? [{ currency, way: way.way, ...(way.instrument ? { instrument: way.instrument } : {}) }]
        : []
    })
    send.mutate({ payouts, repay_surviving: repay }, { onSuccess: () => navigate({ to: '/close/check' }) })
  }
  return (
    <>
      {missed > 0 && faults.length > 0 && <ErrorSummary key={missed} title={c.problem} faults={faults} />}
      {trouble && <ErrorSummary title={trouble.title} faults={trouble.faults} />}
      {preview.pockets.map(({ currency }) => {
        const amount = estimates.find((one) => one.currency === currency)?.amount ?? '0'
        return (
          <div key={currency} id={`way-${currency}`} tabIndex={-1}>
            <Options
              legend={c.money.legend(currencyName(currency), moneyCode(amount, currency))}
              name={`way-${currency}`}
              choices={preview.ways_out.map(choiceOf)}
              chosen={chosen[currency]}
              onChoose={(way) => setChosen({ ...chosen, [currency]: way })}
            />
          </div>
        )
      })}
      {!preview.ways_out.some(({ way }) => way === 'own_account' || way === 'funding_source') && (
        <div className="mt-6">
          <Note>{c.money.no_account}</Note>
        </div>
      )}
      {debtsThatSurvive(preview) && (
        <div className="mt-6">
          <Tick id="repay" checked={repay} onChange={setRepay}>
            {c.money.repay}
          </Tick>
        </div>
      )}
      <ActionBar before={c.nothing_yet}>
        <Button busy={send.isPending ? c.money.quoting : undefined} onClick={go}>
          {c.money.go}
        </Button>
      </ActionBar>
    </>
  )
}

const choiceOf = (one: Way): Choice<string> => {
  const { way, label, usable, usable_from: from, full_from: full } = one
  const detail = [
    c.money.ways[way].text,
    ...(usable && full && from && full > from ? [c.money.full_from(momentText(full))] : []),
  ].join(' ')
  return {
    value: keyOf(one),
    title: way === 'claim' || way === 'donate' || way === 'forfeit' ? c.money.ways[way].title : label,
    detail,
    ...(usable
      ? {}
      : {
          notBefore: (
            <span className="mt-1 block">
              <Tag kind="waits">{from ? c.money.usable_from(momentText(from)) : c.money.not_usable}</Tag>
            </span>
          ),
        }),
  }
}
