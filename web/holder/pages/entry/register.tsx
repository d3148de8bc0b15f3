import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../../kit/api.ts'
import { LANG } from '../../../kit/page.ts'
import { queries, setKnown, termsQuery } from '../../../kit/queries.ts'
import { w } from '../../../kit/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Tick } from '../../../ui/option.tsx'
import { FIRST, isLang } from '../../../words/words.generated.ts'
import { CodeStep } from './code-step.tsx'
import { contactOf, digitsOf } from './contact.ts'
import { ContactField, EntryForm, PasswordField } from './form.tsx'
import { TermsInShort } from './terms.tsx'
import { useForm } from './use-form.ts'

type Sent = { readonly id: string; readonly againAt: number }
const FIELDS = {
  '/contact': 'contact', '/contact/phone': 'contact', '/contact/email': 'contact', '/code': 'code', '/password': 'password',
} // biome-ignore format: a table

const useRegistration = () => {
  const navigate = useNavigate()
  const [typed, setTyped] = useState({ contact: '', code: '', password: '' })
  const [agreed, setAgreed] = useState(false)
  const [sent, setSent] = useState<Sent>()
  const type = (more: Partial<typeof typed>) => setTyped({ ...typed, ...more })

  const ask = async () => {
    const { pack, version } = await queries.ensureQueryData(termsQuery)
    const answer = await api.post('/v1/registrations', {
      body: {
        contact: contactOf(typed.contact),
        language: languageOfMessages(),
        accept_terms: { pack, version },
      },
    })
    setSent({ id: answer.registration, againAt: Date.now() + answer.resend_after_seconds * 1_000 })
  }
  const again = async () => {
    if (!sent) return
    const answer = await api.post('/v1/registrations/{registration}/code', {
      params: { registration: sent.id },
    })
    setSent({ id: sent.id, againAt: Date.now() + answer.resend_after_seconds * 1_000 })
  }
  const open = async () => {
    const password = typed.password === '' ? {} : { password: typed.password }
    await api.post('/v1/registrations/{registration}/confirmation', {
      params: { registration: sent?.id ?? '' },
      body: { code: digitsOf(typed.code), ...password },
    })
    setKnown(true)
    await navigate({ to: '/' })
  }
  const missing = () => {
    if (sent) return typed.code.trim() === '' ? [{ field: 'code', text: w.code.missing }] : []
    return [
      ...(typed.contact.trim() === '' ? [{ field: 'contact', text: w.sign_in.contact_missing }] : []),
      ...(agreed ? [] : [{ field: 'agree', text: w.register.agree_missing }]),
    ]
  }
  const form = useForm({ missing, send: sent ? open : ask, fields: FIELDS })
  return {
    typed,
    type,
    agreed,
    setAgreed,
    sent,
    back: () => setSent(undefined),
    again: () => form.attempt(again),
    form,
  }
}

/** One that a test has made of the first is told in that. */
const languageOfMessages = () => (isLang(LANG) ? LANG : FIRST)

export const Register = () => {
  const { typed, type, agreed, setAgreed, sent, back, again, form } = useRegistration()
  return (
    <EntryForm
      title={sent ? w.code.title : w.register.title}
      lead={sent ? w.code.sent(typed.contact.trim()) : w.register.lead}
      form={form}
      go={sent ? w.register.done : w.register.next}
      going={sent ? w.register.opening : w.sign_in.sending}
      after={sent ? <Back onBack={back} /> : <HaveOne />}
    >
      {sent ? (
        <>
          <CodeStep
            code={typed.code}
            onCode={(code) => type({ code })}
            error={form.wrong('code')}
            againAt={sent.againAt}
            onAgain={again}
          />
          <PasswordField
            isNew
            label={w.register.password}
            hint={w.register.password_hint}
            error={form.wrong('password')}
            value={typed.password}
            onText={(password) => type({ password })}
          />
        </>
      ) : (
        <>
          <ContactField
            hint={w.register.contact_hint}
            error={form.wrong('contact')}
            value={typed.contact}
            onText={(contact) => type({ contact })}
          />
          <TermsInShort />
          <Tick id="agree" checked={agreed} onChange={setAgreed}>
            {w.register.agree}
          </Tick>
        </>
      )}
    </EntryForm>
  )
}

const Back = ({ onBack }: { onBack: () => void }) => (
  <p className="mt-4">
    <Button kind="third" onClick={onBack}>
      {w.code.other_contact}
    </Button>
  </p>
)

const HaveOne = () => (
  <p className="mt-6 text-ink-2">
    {w.register.have_one}{' '}
    <Link to="/sign-in" className="link">
      {w.sign_in.go}
    </Link>
  </p>
)
