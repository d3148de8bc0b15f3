import { useMutation } from '@tanstack/react-query'
import type { ClosurePreview, Obligation } from '../../../../sdk/src/index.ts'
import { api } from '../../../kit/api.ts'
import { moneyCode } from '../../../kit/money.ts'
import { troubleOf } from '../../../kit/problem.ts'
import { queries } from '../../../kit/queries.ts'
import { dayText, momentText } from '../../../kit/when.ts'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { download } from '../../../ui/icons.ts'
import { Tag } from '../../../ui/tag.tsx'
import { pressOf } from './remedy.ts'
import { c } from './words.ts'

type Props = {
  readonly of: Obligation
  readonly ways: ClosurePreview['ways_out']
  /** Something was solved: what, in the words of its button. */
  readonly onDone?: (what: string) => void
  /** A second, small button in a row that asks nothing of the holder. */
  readonly small?: boolean
}

const amountOf = ({ object: { amount, currency } }: Obligation): string =>
  amount && currency && amount !== '0' ? moneyCode(amount, currency) : ''

/** What is for the holder now: its words, one button that solves it here, and why it applies. */
export const ForYou = ({ of, ways, onDone }: Props) => (
  <article className="rounded-lg border border-block-line bg-surface p-4 md:p-5">
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <h3>{of.title}</h3>
      <p className="num font-strong">{amountOf(of)}</p>
    </div>
    {of.object.label && of.object.label !== of.object.currency && (
      <p className="text-sm text-ink-2">{of.object.label}</p>
    )}
    <p className="mt-2 text-sm">{of.why}</p>
    <p className="mt-1 text-sm">{of.what_to_do}</p>
    {of.clears_at && <p className="mt-1 text-sm text-waits">{c.preview.else_by(momentText(of.clears_at))}</p>}
    <Solve of={of} ways={ways} {...(onDone ? { onDone } : {})} />
    <Basis of={of} />
  </article>
)

/** What somebody else does, or time: a line, with the day. */
export const Other = ({ of, ways, onDone, small = false }: Props) => (
  <article className="px-4 py-3">
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
      <div>
        <h3 className="text-md leading-[1.4] font-regular wrap-anywhere">{of.title}</h3>
        <p className="mt-0.5 text-sm text-ink-2 wrap-anywhere">
          {of.object.label && of.object.label !== of.object.currency ? `${of.object.label} · ` : ''}
          {of.what_to_do}
        </p>
        {of.clears_at && <p className="mt-0.5 text-sm text-ink-2">{c.preview.by(dayText(of.clears_at))}</p>}
      </div>
      <p className="num text-end leading-[1.4]">{amountOf(of)}</p>
    </div>
    <Tags of={of} />
    {of.at_end && of.leaving_now && of.object.currency && (
      <p className="mt-1 text-sm text-ink-2">
        {c.preview.weighed(
          moneyCode(of.leaving_now, of.object.currency),
          moneyCode(of.at_end.amount, of.object.currency),
          dayText(of.at_end.at),
        )}
      </p>
    )}
    {small && <Solve of={of} ways={ways} small {...(onDone ? { onDone } : {})} />}
    <Basis of={of} />
  </article>
)

const Tags = ({ of: { clears, blocks, severity } }: { of: Obligation }) => {
  if (clears === 'by_plan') return null
  if (blocks)
    return (
      <p className="mt-1">
        <Tag kind="waits">{c.preview.starts_after}</Tag>
      </p>
    )
  return severity === 'survives' ? (
    <p className="mt-1">
      <Tag>{c.preview.survives}</Tag>
    </p>
  ) : null
}

/** Why this applies: the law and its words, closed at first. */
const Basis = ({ of: { basis, why, blocks, clears } }: { of: Obligation }) => {
  const isYours = blocks && clears === 'by_holder'
  if (!basis && isYours) return null
  return (
    <details className="mt-2 text-sm">
      <summary className="inline-flex min-h-7 cursor-pointer items-center text-ink-2 underline decoration-dotted underline-offset-4">
        {c.preview.why}
      </summary>
      {!isYours && <p className="mt-1">{why}</p>}
      {basis && (
        <p className="mt-1">
          {basis.law} {basis.article}
          <br />
          {basis.words}
        </p>
      )}
    </details>
  )
}

/** The remedy of the answer, called where it is read. */
const Solve = ({ of, ways, onDone, small = false }: Props) => {
  const press = pressOf(of, ways)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      if (of.remedy) await api.follow(of.remedy, press?.body ? { body: press.body } : {})
    },
    onSuccess: () => onDone?.(press?.label ?? ''),
    onSettled: () => queries.invalidateQueries(),
  })
  if (!press || !of.remedy) return null
  const trouble = error ? troubleOf(error) : undefined
  return (
    <>
      {trouble && <ErrorSummary title={trouble.title} faults={trouble.faults} />}
      <p className="mt-3">
        {press.file ? (
          <a href={of.remedy.href} download className={buttonClass('second', true)}>
            <Icon of={download} size="sm" />
            {press.label}
          </a>
        ) : (
          <Button
            kind={small ? 'second' : 'first'}
            small={small}
            busy={isPending ? c.preview.solving : undefined}
            onClick={() => mutate()}
          >
            {press.label}
          </Button>
        )}
      </p>
    </>
  )
}
