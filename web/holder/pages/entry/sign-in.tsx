import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api, isRefused } from '../../../kit/api.ts'
import { setKnown } from '../../../kit/queries.ts'
import { w } from '../../../kit/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Note } from '../../../ui/note.tsx'
import { CodeStep } from './code-step.tsx'
import { contactOf, digitsOf } from './contact.ts'
import { ContactField, EntryForm, PasswordField } from './form.tsx'
import { useForm } from './use-form.ts'

type Sent = { readonly id: string; readonly againAt: number }
const FIELDS = {
  '/contact': 'contact', '/contact/phone': 'contact', '/contact/email': 'contact', '/password': 'password',
  '/code': 'code', '/totp': 'totp',
} // biome-ignore format: a table

/** With a password, or with a code; whatever else a wallet asks for is asked when it does. */
const useSignIn = () => {
  const { to } = useSearch({ from: '/outside/sign-in' })
  const navigate = useNavigate()
  const [typed, setTyped] = useState({ contact: '', password: '', code: '', totp: '' })
  const [way, setWay] = useState<'password' | 'code'>('password')
  const [sent, setSent] = useState<Sent>()
  const [asks, setAsks] = useState({ password: false, totp: false })
  const type = (more: Partial<typeof typed>) => setTyped({ ...typed, ...more })

  const ask = async () => {
    const { sign_in_code: id, resend_after_seconds: wait } = await api.post('/v1/sign-in-codes', {
      body: { contact: contactOf(typed.contact) },
    })
    setSent({ id, againAt: Date.now() + wait * 1_000 })
  }
  const enter = async () => {
    const totp = asks.totp ? { totp: digitsOf(typed.totp) } : {}
    const password = way === 'password' || asks.password ? { password: typed.password } : {}
    const who = sent
      ? { sign_in_code: sent.id, code: digitsOf(typed.code) }
      : { contact: contactOf(typed.contact) }
    await api.post('/v1/sessions', { body: { ...who, ...password, ...totp } })
    setKnown(true)
    await navigate({ href: to ?? '/' })
  }
  /** What the server asks for beside is a field that was not there. */
  const meant = (error: unknown): boolean => {
    if (isRefused(error, 'second_factor_required') && !asks.totp) setAsks({ ...asks, totp: true })
    else if (isRefused(error, 'password_needed') && !asks.password) setAsks({ ...asks, password: true })
    else return false
    return true
  }
  const missing = () => {
    const need = (field: keyof typeof typed, when: boolean, text: string) =>
      when && typed[field].trim() === '' ? [{ field, text }] : []
    const byCode = way === 'code'
    return [
      ...need('contact', !sent, w.sign_in.contact_missing),
      ...need('code', sent !== undefined, w.code.missing),
      ...need('password', !byCode || asks.password, w.sign_in.password_missing),
      ...need('totp', asks.totp, w.sign_in.totp_missing),
    ]
  }
  const form = useForm({ missing, send: way === 'code' && !sent ? ask : enter, fields: FIELDS, meant })
  const change = () => {
    form.clear()
    setSent(undefined)
    setAsks({ password: false, totp: false })
    setWay(way === 'code' ? 'password' : 'code')
  }
  return { typed, type, way, sent, asks, form, change, again: () => form.attempt(ask) }
}

export const SignIn = () => {
  const { over } = useSearch({ from: '/outside/sign-in' })
  const { typed, type, way, sent, asks, form, change, again } = useSignIn()
  const asking = way === 'code' && !sent
  return (
    <EntryForm
      title={sent ? w.code.title : w.sign_in.title}
      lead={sent && w.code.sent(typed.contact.trim())}
      form={form}
      go={asking ? w.sign_in.send_code : w.sign_in.go}
      going={asking ? w.sign_in.sending : w.sign_in.going}
      after={<OtherWays byCode={way === 'code'} onChange={change} />}
    >
      {over && !form.trouble && (
        <div className="mt-4">
          <Note>{w.sign_in.over}</Note>
        </div>
      )}
      {sent ? (
        <CodeStep
          code={typed.code}
          onCode={(code) => type({ code })}
          error={form.wrong('code')}
          againAt={sent.againAt}
          onAgain={again}
        />
      ) : (
        <ContactField
          error={form.wrong('contact')}
          value={typed.contact}
          onText={(contact) => type({ contact })}
        />
      )}
      {(way === 'password' || asks.password) && (
        <PasswordField
          error={form.wrong('password')}
          value={typed.password}
          onText={(password) => type({ password })}
        />
      )}
      {asks.totp && (
        <Field
          id="totp"
          name="totp"
          label={w.sign_in.totp}
          hint={w.sign_in.totp_hint}
          error={form.wrong('totp')}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={typed.totp}
          onChange={(event) => type({ totp: event.target.value })}
        />
      )}
    </EntryForm>
  )
}

const OtherWays = ({ byCode, onChange }: { byCode: boolean; onChange: () => void }) => (
  <>
    <p className="mt-4">
      <Button kind="third" onClick={onChange}>
        {byCode ? w.sign_in.with_password : w.sign_in.with_code}
      </Button>
    </p>
    <p className="mt-6 text-ink-2">
      {w.sign_in.new_here}{' '}
      <Link to="/register" className="link">
        {w.sign_in.open}
      </Link>
    </p>
  </>
)
