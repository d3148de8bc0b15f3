import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Challenge, Closure } from '../../../../../sdk/src/index.ts'
import { api, isRefused } from '../../../../kit/api.ts'
import { useOnline } from '../../../../kit/online.ts'
import { type Trouble, troubleOf } from '../../../../kit/problem.ts'
import { useTitle } from '../../../../kit/title.ts'
import { momentText, spanText } from '../../../../kit/when.ts'
import { w } from '../../../../kit/words.ts'
import { ActionBar } from '../../../../ui/action-bar.tsx'
import { Button } from '../../../../ui/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Card } from '../../../../ui/flow/card.tsx'
import { Steps } from '../../../../ui/flow/steps.tsx'
import { Note } from '../../../../ui/note.tsx'
import { Step } from '../../../flow.tsx'
import { CodeStep } from '../../entry/code-step.tsx'
import { digitsOf } from '../../entry/contact.ts'
import { c } from '../words.ts'
import { type KnownAct, PLACES } from './acts.ts'
import { Still } from './still.tsx'
import type { useAct } from './use-act.ts'

type Method = Challenge['methods'][number]
/** The strongest first. */
const ORDER: readonly Method[] = ['totp', 'code', 'password', 'recovery_code']
const STRONG: readonly Method[] = ['totp']

type Props = {
  readonly challenge: Challenge
  readonly act: KnownAct
  readonly closure: Closure | null
  readonly todo: ReturnType<typeof useAct>
}

type Sent = { readonly to: string; readonly againAt: number }

const useAnswer = ({ challenge, todo }: Props) => {
  const methods = ORDER.filter((one) => challenge.methods.includes(one))
  const [method, setMethod] = useState<Method | undefined>(methods[0])
  const [value, setValue] = useState('')
  const [sent, setSent] = useState<Sent>()
  const [missing, setMissing] = useState<Trouble & { readonly at: number }>()
  const online = useOnline()
  const ask = useMutation({
    mutationFn: () =>
      api.post('/v1/challenges/{challenge}/code', { params: { challenge: challenge.id }, body: {} }),
    onSuccess: ({ sent_to: to, resend_after_seconds: wait }) =>
      setSent({ to, againAt: Date.now() + wait * 1_000 }),
  })
  const choose = (next: Method) => {
    setMethod(next)
    setValue('')
    setMissing(undefined)
    ask.reset()
    todo.reset()
  }
  const proved = challenge.state === 'proved'
  const submit = () => {
    const at = Date.now()
    if (!online) return setMissing({ title: c.prove.offline, faults: [{ text: c.prove.offline_text }], at })
    if (proved) return todo.send()
    if (method === 'code' && !sent) return ask.mutate()
    if (!method || value.trim() === '')
      return setMissing({
        title: c.problem,
        faults: [{ field: 'code', text: c.prove.missing[method ?? 'code'] }],
        at,
      })
    setMissing(undefined)
    ask.reset()
    const typed = method === 'code' || method === 'totp' ? digitsOf(value) : value
    todo.send({ method, value: typed })
  }
  const error = ask.error ?? todo.error
  const trouble = missing ?? (error ? troubleWith(error) : undefined)
  return {
    methods,
    method,
    choose,
    value,
    setValue,
    sent,
    ask,
    submit,
    trouble,
    key: missing?.at ?? 0,
    proved,
  }
}

/** A wrong answer stands at its field, with what is left; a way that rests says until when. */
const troubleWith = (error: Error): Trouble => {
  if (isRefused(error, 'proof_wrong')) {
    const { tries_left: left } = error.facts
    const text = c.prove.wrong(typeof left === 'number' ? left : undefined)
    return { title: c.problem, faults: [{ field: 'code', text }] }
  }
  if (isRefused(error, 'factor_locked') && typeof error.facts.until === 'string')
    return { title: error.problem.title, faults: [{ text: c.prove.locked(momentText(error.facts.until)) }] }
  return troubleOf(error)
}

/** What is signed, one way to prove it, and the others. */
export const Answer = (props: Props) => {
  const { challenge, act, closure, todo } = props
  const answer = useAnswer(props)
  const { method, sent, trouble, proved, ask } = answer
  const words = c.acts[act]
  useTitle(c.prove.title, trouble !== undefined)
  const asking = method === 'code' && !sent && !proved
  const busy = ask.isPending ? w.sign_in.sending : todo.busy ? c.prove.sending : undefined
  const steps = closure?.quote && closure.quote.lines.length === 0 ? 2 : 4
  return (
    <Step name={words.bar} back={PLACES[act].before}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (busy === undefined) answer.submit()
        }}
      >
        {act !== 'closure.cancel' && <Steps at={steps} of={steps} label={c.step(steps, steps)} />}
        <h1 tabIndex={-1}>{c.prove.title}</h1>
        <p className="mt-2 text-ink-2">{c.prove.lead}</p>
        {trouble && <ErrorSummary key={`${answer.key}${challenge.tries_left}`} {...trouble} />}
        <div className="mt-6">
          <Card title={c.prove.signing}>
            <p className="whitespace-pre-line wrap-anywhere">{challenge.words}</p>
          </Card>
        </div>
        {method && !proved && <Price answer={answer} closure={act === 'closure.cancel' ? null : closure} />}
        {!proved && <Input answer={answer} tries={challenge.tries_left} />}
        <Still busy={todo.busy} />
        <ActionBar before={asking ? c.prove.code_first : words.before}>
          <Button type="submit" kind={!asking && act !== 'closure.cancel' ? 'last' : 'first'} busy={busy}>
            {asking ? w.sign_in.send_code : words.go}
          </Button>
        </ActionBar>
        {!proved && <Others answer={answer} />}
      </form>
    </Step>
  )
}

type AnswerProps = { readonly answer: ReturnType<typeof useAnswer> }

const Input = ({ answer, tries }: AnswerProps & { tries: number }) => {
  const { method, sent, value, setValue, trouble, ask } = answer
  const wrong = trouble?.faults.find(({ field }) => field === 'code')?.text
  if (method === 'code')
    return sent ? (
      <>
        <p className="mt-6 text-ink-2" role="status">
          {c.prove.sent(sent.to)}
        </p>
        <CodeStep
          code={value}
          onCode={setValue}
          error={wrong}
          againAt={sent.againAt}
          onAgain={() => ask.mutate()}
        />
      </>
    ) : null
  if (!method) return null
  return (
    <Field
      key={method}
      id="code"
      name="code"
      type={method === 'password' ? 'password' : 'text'}
      label={c.prove.labels[method]}
      hint={tries < 5 ? c.prove.tries(tries) : c.prove.hints[method]}
      error={wrong}
      inputMode={method === 'totp' ? 'numeric' : 'text'}
      autoComplete={method === 'password' ? 'current-password' : 'one-time-code'}
      value={value}
      onChange={(event) => setValue(event.target.value)}
    />
  )
}

/** A weak proof costs days where a strong one is at hand: said before the field, not after. */
const Price = ({ answer: { method, methods }, closure }: AnswerProps & { closure: Closure | null }) => {
  const cooling = closure?.quote?.cooling_off
  const isCheaper = methods.some((one) => STRONG.includes(one)) && !(method && STRONG.includes(method))
  if (!cooling || !isCheaper || cooling.duration === cooling.with_strong_proof) return null
  return (
    <div className="mt-6">
      <Note kind="waits">
        {c.prove.price(spanText(cooling.duration), spanText(cooling.with_strong_proof))}
      </Note>
    </div>
  )
}

const Others = ({ answer: { methods, method, choose } }: AnswerProps) => {
  const others = methods.filter((one) => one !== method)
  if (others.length === 0) return null
  return (
    <section className="mt-8">
      <h2 className="text-lg">{c.prove.another}</h2>
      <ul>
        {others.map((one) => (
          <li key={one}>
            <Button kind="third" onClick={() => choose(one)}>
              {c.prove.methods[one]}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
