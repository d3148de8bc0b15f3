import { useQuery } from '@tanstack/react-query'
import type { Closure } from '../../../../../sdk/src/index.ts'
import { contactsQuery } from '../../../../kit/queries.ts'
import { useTitle } from '../../../../kit/title.ts'
import { momentText } from '../../../../kit/when.ts'
import { Card } from '../../../../ui/flow/card.tsx'
import { Seal } from '../../../../ui/flow/seal.tsx'
import { Beside, Step } from '../../../flow.tsx'
import { c } from '../words.ts'
import { Course } from './course.tsx'
import { Papers } from './papers.tsx'

/** Money is leaving, or has left: each payment says what it waits for. The receipt link is the place to come back to. */
export const Settling = ({ closure }: { closure: Closure }) => {
  const closed = closure.closed_at
  const title = closed ? c.settling.closed : c.settling.title
  useTitle(title)
  const contacts = useQuery(contactsQuery).data?.contacts ?? []
  return (
    <Step name={c.bar} back="/" wide>
      <Beside
        label={c.papers.aside}
        aside={
          <>
            <Papers closure={closure} />
            <Card title={c.papers.link}>
              <p className="text-sm">{c.papers.link_text(contacts.map(({ masked }) => masked))}</p>
            </Card>
          </>
        }
      >
        <div className="flex items-start justify-between gap-4">
          <div>
            <h1 tabIndex={-1}>{title}</h1>
            <p className="mt-2 text-ink-2">
              {closed ? c.settling.closed_text(momentText(closed)) : c.settling.text}
            </p>
          </div>
          {closed && <Seal text={c.settling.seal} />}
        </div>
        <section className="mt-8">
          <h2 className="mb-4">{c.settling.course}</h2>
          <Course closure={closure} />
        </section>
      </Beside>
    </Step>
  )
}
