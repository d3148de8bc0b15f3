import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { SandboxMember } from '../../../../sdk/src/index.ts'
import { api, isRefused } from '../../../kit/api.ts'
import { LANG } from '../../../kit/page.ts'
import { troubleOf } from '../../../kit/problem.ts'
import { setKnown } from '../../../kit/queries.ts'
import { w } from '../../../kit/words.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { user } from '../../../ui/icons.ts'
import { List, RowButton } from '../../../ui/row.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { FIRST, isLang } from '../../../words/words.generated.ts'
import { Failed } from '../../failed.tsx'
import { contactOf } from '../entry/contact.ts'
import { castQuery } from './queries.ts'
import { totpOf } from './totp.ts'

const LANGUAGE = isLang(LANG) ? LANG : FIRST

const enter = async ({ contact, password, totp_secret: secret }: SandboxMember): Promise<void> => {
  const body = { contact: contactOf(contact), password }
  try {
    await api.post('/v1/sessions', { body })
  } catch (error) {
    if (!isRefused(error, 'second_factor_required') || secret === null) throw error
    // The device may be wrong by minutes; the server is what counts.
    const { real_now: now } = await api.get('/v1/sandbox/clock', {})
    await api.post('/v1/sessions', { body: { ...body, totp: await totpOf(secret, Date.parse(now)) } })
  }
}

/** In as any of the cast with one press. */
export const People = ({ onDone }: { onDone: () => void }) => {
  const navigate = useNavigate()
  const { data, isError, refetch } = useQuery(castQuery)
  const { mutate, isPending, error } = useMutation({
    mutationFn: enter,
    onSuccess: async () => {
      setKnown(true)
      await navigate({ to: '/', reloadDocument: false })
      onDone()
    },
  })
  const trouble = error ? troubleOf(error) : undefined
  return (
    <section aria-busy={isPending}>
      <h3 className="mb-3">{w.sandbox.people}</h3>
      {trouble && <ErrorSummary title={trouble.title} faults={trouble.faults} />}
      {data && (
        <List>
          {data.members
            .filter(({ wallet }) => wallet !== null)
            .map((member) => (
              <RowButton
                key={member.id}
                icon={user}
                title={member.name[LANGUAGE]}
                detail={member.situation[LANGUAGE]}
                onClick={() => isPending || mutate(member)}
              />
            ))}
        </List>
      )}
      {isError && <Failed onAgain={refetch} />}
      {!data && !isError && <Skeleton label={w.app.loading} rows={4} slow={w.app.slow} />}
    </section>
  )
}
