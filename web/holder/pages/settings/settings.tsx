import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../../kit/api.ts'
import { IS_LARGE, inLanguage, inSize, LANG, LANGUAGES } from '../../../kit/page.ts'
import { troubleOf } from '../../../kit/problem.ts'
import { contactsQuery, queries, sessionsQuery, setKnown, walletQuery } from '../../../kit/queries.ts'
import { useTitle } from '../../../kit/title.ts'
import { useSession } from '../../../kit/use-session.ts'
import { dayText, momentText } from '../../../kit/when.ts'
import { w } from '../../../kit/words.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Icon } from '../../../ui/icon.tsx'
import {
  aLargeSmall,
  check,
  type Drawing,
  doorOpen,
  globe,
  logOut,
  mail,
  smartphone,
} from '../../../ui/icons.ts'
import { List, Row, RowParts, rowClass, Tile } from '../../../ui/row.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Toast } from '../../../ui/toast.tsx'
import { Failed } from '../../failed.tsx'

export const Settings = () => {
  useTitle(w.settings.title)
  return (
    <div className="grid gap-8 px-gutter pt-6 md:max-w-[44rem] md:p-0">
      <h1 tabIndex={-1}>{w.settings.title}</h1>
      <You />
      <Choices
        title={w.settings.language}
        icon={globe}
        choices={LANGUAGES.map(({ tag, name }) => ({
          name,
          href: inLanguage(tag),
          lang: tag,
          on: tag === LANG,
        }))}
      />
      <Choices
        title={w.settings.size}
        icon={aLargeSmall}
        choices={[
          { name: w.settings.usual, href: inSize('usual'), on: !IS_LARGE },
          { name: w.settings.large, href: inSize('large'), on: IS_LARGE },
        ]}
      />
      <Devices />
      <Closing />
      <SignOut />
    </div>
  )
}

type Choice = { readonly name: string; readonly href: string; readonly lang?: string; readonly on: boolean }
/** What is kept on this device: the page is fetched anew with it. */
const Choices = ({ title, icon, choices }: { title: string; icon: Drawing; choices: readonly Choice[] }) => (
  <section>
    <h2 className="mb-3">{title}</h2>
    <List>
      {choices.map(({ name, href, lang, on }) => (
        <li key={name}>
          <a
            href={href}
            lang={lang}
            hrefLang={lang}
            className={`at-edge hover:bg-canvas ${rowClass}`}
            aria-current={on ? 'true' : undefined}
          >
            <Tile icon={icon} />
            <span>{name}</span>
            {on && <Icon of={check} size="sm" />}
          </a>
        </li>
      ))}
    </List>
  </section>
)

const You = () => {
  const { data, isError, refetch } = useQuery(contactsQuery)
  return (
    <section>
      <h2 className="mb-3">{w.settings.you}</h2>
      {data && (
        <List>
          {data.contacts.map(({ id, kind, masked, since }) => (
            <Row
              key={id}
              icon={kind === 'phone' ? smartphone : mail}
              title={<span className="num">{masked}</span>}
              detail={`${w.settings[kind]} · ${w.settings.since(dayText(since))}`}
            />
          ))}
        </List>
      )}
      {isError && <Failed onAgain={refetch} />}
      {!data && !isError && <Skeleton label={w.app.loading} rows={1} slow={w.app.slow} />}
    </section>
  )
}

/** Where this wallet is open; whatever is not known is ended here. */
const Devices = () => {
  const { data, isError, refetch } = useQuery(sessionsQuery)
  const [said, setSaid] = useState<string>()
  const end = useMutation({
    mutationFn: (session: string) => api.delete('/v1/sessions/{session}', { params: { session } }),
    onSuccess: () => setSaid(w.settings.ended),
    onSettled: () => queries.invalidateQueries(sessionsQuery),
  })
  const trouble = end.error ? troubleOf(end.error) : undefined
  return (
    <section>
      <h2 className="mb-3">{w.settings.devices}</h2>
      {trouble && <ErrorSummary title={trouble.title} faults={trouble.faults} />}
      {data && (
        <List>
          {data.sessions.map(({ id, current, last_seen_at: seen }) => (
            <Row
              key={id}
              icon={smartphone}
              title={current ? w.settings.this_one : w.settings.another}
              detail={
                <>
                  {w.settings.seen(momentText(seen))}
                  {!current && (
                    <span className="mt-2 block">
                      <Button kind="second" small onClick={() => end.mutate(id)}>
                        {w.settings.end}
                      </Button>
                    </span>
                  )}
                </>
              }
            />
          ))}
        </List>
      )}
      {isError && <Failed onAgain={refetch} />}
      {!data && !isError && <Skeleton label={w.app.loading} rows={1} slow={w.app.slow} />}
      <Toast text={said} onEnd={() => setSaid(undefined)} />
    </section>
  )
}

/** An ordinary row: closing is neither hidden nor pushed. */
const Closing = () => {
  const { wallet } = useSession()
  const isClosing = useQuery(walletQuery(wallet)).data?.state === 'closing'
  return (
    <section>
      <h2 className="mb-3">{w.settings.wallet}</h2>
      <List>
        <li>
          <Link to={isClosing ? '/close/status' : '/close'} className={`at-edge hover:bg-canvas ${rowClass}`}>
            <RowParts
              icon={doorOpen}
              title={w.settings.close}
              detail={isClosing ? w.settings.closing_text : w.settings.close_text}
              leads
            />
          </Link>
        </li>
      </List>
    </section>
  )
}

const SignOut = () => {
  const navigate = useNavigate()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.identity.signOut(),
    onSuccess: async () => {
      setKnown(false)
      await navigate({ to: '/sign-in' })
    },
  })
  const trouble = error ? troubleOf(error) : undefined
  return (
    <section>
      {trouble && <ErrorSummary title={trouble.title} faults={trouble.faults} />}
      <Button
        kind="second"
        icon={logOut}
        busy={isPending ? w.settings.leaving : undefined}
        onClick={() => mutate()}
      >
        {w.settings.out}
      </Button>
    </section>
  )
}
