/** People without the rest of the house: use-cases of identity on a database of their own, and a clock that moves. */
import type { Static, TObject, TSchema } from 'typebox'
import { Refusal } from '../../src/kernel/errors.ts'
import { newId, type Uuid } from '../../src/kernel/ids.ts'
import type { Actor, Call, ReadUseCase, TxUseCase } from '../../src/kernel/usecase.ts'
import { actNamed, registerAct } from '../../src/modules/identity/challenges/acts.ts'
import { type ContactInput, parseContact } from '../../src/modules/identity/contacts/contacts.ts'
import { registerIdentityActs } from '../../src/modules/identity/operations/acts.ts'
import { answerChallenge } from '../../src/modules/identity/operations/challenges/answer-challenge.ts'
import { createChallenge } from '../../src/modules/identity/operations/challenges/create-challenge.ts'
import { confirmRegistration } from '../../src/modules/identity/operations/registrations/confirm-registration.ts'
import { register } from '../../src/modules/identity/operations/registrations/register.ts'
import { signInToWallet } from '../../src/modules/identity/operations/sessions/sign-in.ts'
import { identityHandlers } from '../../src/modules/identity/operations/timers.ts'
import { sessionActor } from '../../src/modules/identity/sessions/sessions.ts'
import { inbox, useChannels } from '../../src/modules/notices/notices.ts'
import { defaultPack, keepPacks, readPacks, usePacks } from '../../src/modules/policy/policy.ts'
import type { Queryable } from '../../src/platform/db/types.ts'
import { runDue } from '../../src/platform/worker/pass.ts'
import { freshDb } from '../harness.ts'

export type Holder = Extract<Actor, { kind: 'holder' }>
export type House = Awaited<ReturnType<typeof openHouse>>
export type Known = { readonly holder: Holder; readonly token: string; readonly contact: ContactInput }

export const PASSWORD = 'seven plum trees by the river'
export const ANYBODY: Actor = { kind: 'anonymous' }

/** Acts of other modules, as the tests need them: one to undo harm, one that takes what its subject says. */
const registerTestActs = (): void => {
  if (actNamed('test.pay')) return
  registerIdentityActs()
  registerAct('test.pay', {
    state: async (_q, call, subject) => ({
      statement: { act: 'test.pay', wallet: call.actor.wallet, ...subject },
    }),
    words: ({ amount, payee }) => `Pay ${amount} to ${payee}.`,
  })
  registerAct('test.undo', {
    state: async (_q, call) => ({ statement: { act: 'test.undo', wallet: call.actor.wallet } }),
    words: () => 'Undo it.',
    neverLocked: true,
  })
}

export const openHouse = async (options: Parameters<typeof freshDb>[0] = {}) => {
  const t = await freshDb(options)
  usePacks(readPacks(), 'cn')
  useChannels({ publicUrl: 'http://quittance.test', sandbox: true })
  await keepPacks(t.db)
  registerTestActs()
  let people = 0
  return { ...t, work: () => runDue(t.db, identityHandlers, { untilIdle: true }), next: () => ++people }
}

export const callBy = (actor: Actor, ip = 'home'): Call => ({
  actor,
  lang: 'en',
  traceId: 'test',
  ip,
  key: newId(0),
})

type Given<P extends TObject, Q extends TObject, B extends TSchema> = {
  readonly params?: Static<P>
  readonly query?: Static<Q>
  readonly body?: Static<B>
  readonly ip?: string
}

/** Runs a writing use-case as the server would: in one transaction. */
export const act = <P extends TObject, Q extends TObject, B extends TSchema, O extends TSchema>(
  { db }: House,
  by: Actor,
  [useCase, given]: readonly [TxUseCase<P, Q, B, O>, Given<P, Q, B>],
) => {
  const { ip, ...input } = { params: {}, query: {}, body: {}, ...given }
  return db.tx((tx) => useCase.run(tx, callBy(by, ip), input as Parameters<typeof useCase.run>[2]))
}

export const look = <P extends TObject, Q extends TObject, B extends TSchema, O extends TSchema>(
  { db }: House,
  by: Actor,
  [useCase, given]: readonly [ReadUseCase<P, Q, B, O>, Given<P, Q, B>],
) => {
  const { ip, ...input } = { params: {}, query: {}, body: {}, ...given }
  return useCase.run(db, callBy(by, ip), input as Parameters<typeof useCase.run>[2])
}

/** The refusal of an act, or a failed test. */
export const refused = async (act: Promise<unknown>): Promise<Refusal> => {
  const outcome = await act.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (outcome instanceof Refusal) return outcome
  throw new Error('expected a refusal', { cause: outcome })
}

export const messagesTo = ({ db }: House, contact: ContactInput) =>
  inbox(db, parseContact(contact).blindIndex)

/** The newest code that this contact received. */
export const codeAt = async (house: House, contact: ContactInput): Promise<string> => {
  const code = (await messagesTo(house, contact)).find(({ message }) => message.code)?.message.code
  if (code === undefined) throw new Error('no code was sent')
  return code
}

export const terms = () => {
  const { id, version } = defaultPack()
  return { pack: id, version }
}

export const startRegistration = (house: House, contact: ContactInput) =>
  act(house, ANYBODY, [register, { body: { contact, language: 'en', accept_terms: terms() } }])

/** What was not asked for in a cookie has its token in the answer. */
export const inTheAnswer = <Session extends { readonly token: string | null }>({
  session,
}: {
  readonly session: Session
}): { session: Session & { token: string } } => {
  const { token } = session
  if (token === null) throw new Error('the answer has no token')
  return { session: { ...session, token } }
}

/** Somebody who registered, with a session that the server knows. */
export const newcomer = async (
  house: House,
  given: { readonly contact?: ContactInput; readonly password?: string | null } = {},
): Promise<Known> => {
  const { contact = { email: `person${house.next()}@example.test` }, password = PASSWORD } = given
  const { registration } = await startRegistration(house, contact)
  const code = await codeAt(house, contact)
  const body = password === null ? { code } : { code, password }
  const { session } = inTheAnswer(
    await act(house, ANYBODY, [
      confirmRegistration,
      { params: { registration: String(registration) }, body },
    ]),
  )
  return { ...(await holding(house, session.token)), contact }
}

export const holding = async ({ db }: House, token: string): Promise<{ holder: Holder; token: string }> => {
  const holder = await sessionActor(db, token)
  if (!holder) throw new Error('the session is not known')
  return { holder, token }
}

export const signInAs = async (
  house: House,
  contact: ContactInput,
  more: { password?: string; totp?: string } = {},
) =>
  inTheAnswer(await act(house, ANYBODY, [signInToWallet, { body: { contact, password: PASSWORD, ...more } }]))

/** A proof by password for an act; the id of its challenge. */
export const proven = async (
  house: House,
  by: Holder,
  { act: name, subject = {} }: { act: string; subject?: Record<string, string> },
): Promise<Uuid> => {
  const { id } = await act(house, by, [createChallenge, { body: { act: name, subject } }])
  await act(house, by, [
    answerChallenge,
    { params: { challenge: id }, body: { method: 'password', value: PASSWORD } },
  ])
  return id
}

/** Business time goes on. */
export const later = async ({ db }: { db: Queryable }, seconds: number): Promise<void> => {
  await db.query(
    `INSERT INTO core.clock AS c (one, seconds) VALUES (true, $1) ON CONFLICT (one) DO UPDATE SET seconds = c.seconds + $1`,
    [seconds],
  )
}

/** Real time goes on for send limits: what was sent, was sent that much earlier. */
export const sendsAge = async ({ db }: { db: Queryable }, seconds: number): Promise<void> => {
  await db.query(
    `UPDATE identity.send_quota SET sent = ARRAY(SELECT s - $1 * interval '1 second' FROM unnest(sent) s)`,
    [seconds],
  )
}
