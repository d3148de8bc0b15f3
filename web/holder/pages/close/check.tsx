import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Closure, ClosurePreview, Quote } from '../../../../sdk/src/index.ts'
import { currencyName } from '../../../kit/money.ts'
import { useNow } from '../../../kit/now.ts'
import { troubleOf } from '../../../kit/problem.ts'
import { contactsQuery } from '../../../kit/queries.ts'
import { useTitle } from '../../../kit/title.ts'
import { useSession } from '../../../kit/use-session.ts'
import { w } from '../../../kit/words.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Card } from '../../../ui/flow/card.tsx'
import { Steps } from '../../../ui/flow/steps.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Failed } from '../../failed.tsx'
import { Beside, Step } from '../../flow.tsx'
import { type Ask, useAsk } from './ask.ts'
import { caseQuery, isConfirmed, isOver, previewQuery, usePlan } from './case.ts'
import { Consequences } from './consequences.tsx'
import { nameOf, Order } from './order.tsx'
import { QuotePaper } from './quote-paper.tsx'
import { boundsOf } from './standing.ts'
import { type When, WhenToClose, whenPossible } from './when-to-close.tsx'
import { c } from './words.ts'

/** Everything that was chosen, with the binding quote, before anything has happened. */
export const Check = () => {
  const { wallet } = useSession()
  const found = useQuery(caseQuery(wallet))
  const preview = useQuery(previewQuery(wallet))
  useTitle(c.check.title)
  const closure = found.data
  if (isConfirmed(closure)) return <Navigate to="/close/status" replace />
  if (closure === null || (closure && (isOver(closure) || !closure.plan)))
    return <Navigate to="/close/preview" replace />
  return (
    <Step name={c.bar} back="/close/money" wide>
      {closure && preview.data ? (
        <Quoted closure={closure} preview={preview.data} />
      ) : (
        <>
          <h1 tabIndex={-1}>{c.check.title}</h1>
          <div className="mt-6">
            {found.isError || preview.isError ? (
              <Failed onAgain={() => void Promise.all([found.refetch(), preview.refetch()])} />
            ) : (
              <Skeleton label={w.app.loading} rows={5} slow={w.app.slow} />
            )}
          </div>
        </>
      )}
    </Step>
  )
}

type Both = { readonly closure: Closure; readonly preview: ClosurePreview }

const Quoted = ({ closure, preview }: Both) => {
  const plan = usePlan(closure.wallet)
  const again = () => closure.plan && plan.mutate({ ...closure.plan })
  const trouble = plan.error ? troubleOf(plan.error) : undefined
  if (!closure.quote)
    return (
      <div className="mx-auto max-w-measure">
        <h1 tabIndex={-1}>{c.check.title}</h1>
        <p className="mt-2 text-ink-2">{c.check.no_quote}</p>
        {trouble && <ErrorSummary title={trouble.title} faults={trouble.faults} />}
        <ActionBar>
          <Button busy={plan.isPending ? c.money.quoting : undefined} onClick={again}>
            {c.paper.again}
          </Button>
        </ActionBar>
      </div>
    )
  return (
    <Answers closure={closure} preview={preview} quote={closure.quote} onNew={again} busy={plan.isPending} />
  )
}

type AnswersProps = Both & { readonly quote: Quote; readonly onNew: () => void; readonly busy: boolean }

const useAgreement = ({ closure, preview, quote }: Both & { readonly quote: Quote }) => {
  const ask = useAsk()
  const now = useNow(10_000)
  const [read, setRead] = useState(false)
  const [when, setWhen] = useState<When>(() => whenPossible(closure, preview))
  const [missed, setMissed] = useState(0)
  const over = Date.parse(quote.valid_until) <= now
  const faults = [
    ...(over ? [{ text: c.check.over }] : []),
    ...(read ? [] : [{ field: 'read', text: c.read_missing }]),
  ]
  const go = () => {
    if (faults.length > 0) return setMissed(Date.now())
    const bounds = boundsOf(quote, closure.plan)
    const later = when === 'later' && preview.later ? { not_before: preview.later.not_before } : {}
    const wanted: Ask =
      when === 'now' ? { act: 'closure.confirm' } : { act: 'closure.stand', standing: { bounds, ...later } }
    ask.mutate(wanted)
  }
  const trouble = ask.error ? troubleOf(ask.error) : undefined
  return {
    read,
    setRead,
    when,
    setWhen,
    go,
    busy: ask.isPending,
    trouble,
    missed: missed > 0 && faults.length > 0 ? { missed, faults } : undefined,
  }
}

const Answers = ({ closure, preview, quote, onNew, busy }: AnswersProps) => {
  const agreement = useAgreement({ closure, preview, quote })
  const { read, setRead, when, setWhen, go, trouble, missed } = agreement
  useTitle(c.check.title, missed !== undefined || trouble !== undefined)
  return (
    <Beside
      label={c.check.order}
      aside={
        <Card title={c.check.order}>
          <Order quote={quote} starts={when === 'now' ? undefined : c.check.when_ready} />
        </Card>
      }
    >
      <Steps at={3} of={4} label={c.step(3, 4)} />
      <h1 tabIndex={-1}>{c.check.title}</h1>
      <p className="mt-2 text-ink-2">{c.check.lead}</p>
      {missed && <ErrorSummary key={missed.missed} title={c.problem} faults={missed.faults} />}
      {trouble && <ErrorSummary title={trouble.title} faults={trouble.faults} />}
      {quote.lines.length > 0 && (
        <div className="mt-6">
          <QuotePaper quote={quote} onNew={onNew} busy={busy} />
        </div>
      )}
      <Choices quote={quote} />
      <WhenToClose closure={closure} preview={preview} quote={quote} chosen={when} onChoose={setWhen} />
      <Consequences list={quote.consequences} read={read} onRead={setRead} />
      <ActionBar before={c.prove_next}>
        <Button busy={agreement.busy ? c.going : undefined} onClick={go}>
          {c.agree}
        </Button>
      </ActionBar>
    </Beside>
  )
}

/** Each answer once more, with the way to change it. */
const Choices = ({ quote }: { quote: Quote }) => {
  const { data } = useQuery(contactsQuery)
  return (
    <div className="mt-8">
      <Card title={c.check.choices}>
        <dl className="divide-y divide-line">
          {quote.lines.map((line) => (
            <div
              key={`${line.currency}${line.account}`}
              className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-3 sm:grid-cols-[11rem_minmax(0,1fr)_auto]"
            >
              <dt className="text-sm text-ink-2">{currencyName(line.currency)}</dt>
              <dd className="col-start-1 sm:col-start-2">{nameOf(line)}</dd>
              <dd className="col-start-2 row-span-2 row-start-1 sm:col-start-3">
                <Link to="/close/money" className="link inline-flex min-h-target-sm items-center text-sm">
                  {c.check.change}
                  <span className="sr-only">{c.check.change_money(currencyName(line.currency))}</span>
                </Link>
              </dd>
            </div>
          ))}
          {data && (
            <div className="py-3 sm:grid sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-4">
              <dt className="text-sm text-ink-2">{c.check.reach}</dt>
              <dd>
                {data.contacts.map(({ id, masked }) => (
                  <span key={id} className="num block">
                    {masked}
                  </span>
                ))}
                <span className="text-sm text-ink-2">{c.check.reach_text}</span>
              </dd>
            </div>
          )}
        </dl>
      </Card>
    </div>
  )
}
