import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { momentText } from '../../../kit/when.ts'
import { w } from '../../../kit/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Field } from '../../../ui/field.tsx'
import { inbox, refreshCw } from '../../../ui/icons.ts'
import { Tag } from '../../../ui/tag.tsx'
import { Failed } from '../../failed.tsx'
import { inboxQuery } from './queries.ts'

/** Where codes and letters go that a phone would get elsewhere. */
export const Inbox = () => {
  const [contact, setContact] = useState('')
  const { data, isError, refetch } = useQuery(inboxQuery(contact.trim()))
  return (
    <section>
      <h3>{w.sandbox.inbox}</h3>
      <Field
        id="inbox"
        label={w.sandbox.inbox_of}
        hint={w.sign_in.contact_hint}
        value={contact}
        onChange={(event) => setContact(event.target.value)}
        after={
          <div className="mt-3">
            <Button kind="second" small icon={refreshCw} onClick={() => refetch()}>
              {w.sandbox.refresh}
            </Button>
          </div>
        }
      />
      <div className="mt-4" aria-live="polite">
        {isError && <Failed onAgain={refetch} />}
        {data?.messages.length === 0 && <Empty icon={inbox} title={w.sandbox.inbox_empty} />}
        <ul className="grid gap-3">
          {data?.messages.map(({ id, at, subject, text, code, links }) => (
            <li key={id} className="rounded-md bg-sunken p-4 text-sm">
              <p className="text-ink-2">{momentText(at)}</p>
              {subject && <p className="font-strong">{subject}</p>}
              {code && <Tag kind="plan">{w.sandbox.code_is(code)}</Tag>}
              <p className="mt-1 wrap-anywhere whitespace-pre-line">{text}</p>
              {links.map((link) => (
                <a key={link} href={link} className="link mt-1 block wrap-anywhere">
                  {link}
                </a>
              ))}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
