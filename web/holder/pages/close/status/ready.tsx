import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Closure, StandingConfirmation } from '../../../../../sdk/src/index.ts'
import { api } from '../../../../kit/api.ts'
import { troubleOf } from '../../../../kit/problem.ts'
import { useTitle } from '../../../../kit/title.ts'
import { dayText, momentText } from '../../../../kit/when.ts'
import { w } from '../../../../kit/words.ts'
import { Button, buttonClass } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { calendarClock, hourglass, refreshCw, shieldCheck } from '../../../../ui/icons.ts'
import { StatePage } from '../../../../ui/state-page.tsx'
import { Step } from '../../../flow.tsx'
import { keepCase } from '../case.ts'
import { boundText } from '../standing.ts'
import { c } from '../words.ts'

/** Confirmed for when it is ready: what it waits for, within which limits, until when. */
export const Ready = ({ closure, standing }: { closure: Closure; standing: StandingConfirmation }) => {
  useTitle(c.ready.title)
  const [asked, setAsked] = useState(false)
  const withdraw = useMutation({
    mutationFn: () =>
      api.delete('/v1/wallets/{wallet}/closure/standing', { params: { wallet: closure.wallet } }),
    onSuccess: (closed) => keepCase(closure.wallet, closed),
    onSettled: () => setAsked(false),
  })
  const trouble = withdraw.error ? troubleOf(withdraw.error) : undefined
  return (
    <Step name={c.bar} back="/">
      {trouble && <ErrorSummary title={trouble.title} faults={trouble.faults} />}
      <StatePage
        icon={hourglass}
        meaning="plan"
        title={c.ready.title}
        text={c.ready.text}
        facts={factsOf(standing)}
      >
        <Link to="/" className={buttonClass()}>
          {c.home}
        </Link>
        <Button kind="second" onClick={() => setAsked(true)}>
          {c.ready.withdraw}
        </Button>
      </StatePage>
      <Dialog open={asked} onClose={() => setAsked(false)} title={c.ready.withdraw} close={w.app.close}>
        <p className="mt-3">{c.ready.withdraw_text}</p>
        <div className="mt-6 flex flex-wrap gap-3">
          <Button busy={withdraw.isPending ? c.going : undefined} onClick={() => withdraw.mutate()}>
            {c.ready.withdraw}
          </Button>
          <Button kind="second" onClick={() => setAsked(false)}>
            {c.ready.keep}
          </Button>
        </div>
      </Dialog>
    </Step>
  )
}

const factsOf = ({ waits_for: waits, bounds, until, closed_by: closed }: StandingConfirmation) => [
  {
    icon: hourglass,
    term: c.ready.waits,
    answer:
      waits.length === 0 ? (
        c.ready.nothing
      ) : (
        <ul className="grid gap-1">
          {waits.map(({ code, words, until: day }) => (
            <li key={`${code}${day ?? ''}`}>
              {words}
              {day && <span className="block text-sm text-ink-2">{c.by(momentText(day))}</span>}
            </li>
          ))}
        </ul>
      ),
  },
  {
    icon: shieldCheck,
    term: c.ready.limits,
    answer:
      bounds.length === 0
        ? c.ready.no_money
        : bounds.map((bound) => <p key={bound.currency}>{boundText(bound)}</p>),
  },
  ...(closed ? [{ icon: calendarClock, term: c.ready.closed, answer: c.by(dayText(closed)) }] : []),
  { icon: refreshCw, term: c.ready.until, answer: dayText(until) },
]
