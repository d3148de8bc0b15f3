import { useState } from 'react'
import { useTitle } from '../../../kit/title.ts'
import { w } from '../../../kit/words.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button, type ButtonKind } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { CodeField, Field } from '../../../ui/field.tsx'
import { circleAlert, clock, hourglass, list, refreshCw } from '../../../ui/icons.ts'
import { Note } from '../../../ui/note.tsx'
import { Options } from '../../../ui/option.tsx'
import { List, Row, RowButton } from '../../../ui/row.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { StatePage } from '../../../ui/state-page.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { Toast } from '../../../ui/toast.tsx'

const KINDS: readonly ButtonKind[] = ['first', 'second', 'third', 'last']
const NOTES = ['info', 'waits', 'block', 'done'] as const

/** Every component in its states, with words that the app has anyway. */
export const Gallery = () => {
  useTitle(w.gallery.title)
  const [open, setOpen] = useState(false)
  const [said, setSaid] = useState<string>()
  return (
    <div className="grid gap-10">
      <div>
        <h1 tabIndex={-1}>{w.gallery.title}</h1>
        <p className="mt-2 text-ink-2">{w.gallery.lead}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        {KINDS.map((kind) => (
          <Button key={kind} kind={kind}>
            {w.app.try_again}
          </Button>
        ))}
        <Button busy={w.sign_in.sending}>{w.sign_in.go}</Button>
        <Button kind="second" small icon={refreshCw} onClick={() => setOpen(true)}>
          {w.sandbox.open}
        </Button>
        <Button kind="second" small onClick={() => setSaid(w.settings.ended)}>
          {w.settings.end}
        </Button>
      </div>
      <Fields />
      <div className="grid gap-3">
        {NOTES.map((kind) => (
          <Note key={kind} kind={kind} title={w.home.restricted}>
            {w.home.restricted_text}
          </Note>
        ))}
      </div>
      <List>
        <Row
          icon={circleAlert}
          meaning="block"
          title={w.home.loans}
          detail={<Tag kind="block">{w.trouble.summary}</Tag>}
          value={<Tag kind="done">{w.app.close}</Tag>}
        />
        <Row
          icon={hourglass}
          meaning="waits"
          title={w.home.recent}
          detail={<Tag kind="waits">{w.app.loading}</Tag>}
          valueDetail={w.home.all}
        />
        <RowButton icon={list} meaning="plan" title={w.nav.activity} onClick={() => setOpen(true)} />
      </List>
      <Empty icon={list} title={w.home.none}>
        {w.home.none_text}
      </Empty>
      <Skeleton label={w.app.loading} slow={w.app.slow} />
      <StatePage
        icon={refreshCw}
        title={w.trouble.unknown}
        text={w.trouble.unknown_text}
        facts={[{ icon: clock, term: w.sandbox.now, answer: w.app.slow }]}
      >
        <Button>{w.app.try_again}</Button>
      </StatePage>
      <Dialog open={open} onClose={() => setOpen(false)} title={w.sandbox.title} close={w.app.close}>
        <p className="mt-3">{w.sandbox.lead}</p>
      </Dialog>
      <Toast text={said} onEnd={() => setSaid(undefined)} />
    </div>
  )
}

const Fields = () => {
  const [way, setWay] = useState<'code' | 'password'>('code')
  return (
    <div>
      <ErrorSummary
        title={w.trouble.summary}
        faults={[{ field: 'wrong', text: w.sign_in.contact_missing }]}
      />
      <Field id="right" label={w.sign_in.contact} hint={w.sign_in.contact_hint} />
      <Field id="wrong" label={w.sign_in.contact} error={w.sign_in.contact_missing} />
      <CodeField id="digits" label={w.code.label} hint={w.code.hint} />
      <Options
        legend={w.sign_in.title}
        name="way"
        choices={[
          { value: 'code', title: w.sign_in.with_code, detail: w.code.hint },
          {
            value: 'password',
            title: w.sign_in.with_password,
            notBefore: <Tag kind="waits">{w.app.loading}</Tag>,
          },
        ]}
        chosen={way}
        onChoose={setWay}
      />
      <ActionBar before={w.trouble.no_answer_text}>
        <Button>{w.sign_in.go}</Button>
      </ActionBar>
    </div>
  )
}
