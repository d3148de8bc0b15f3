/** Somebody with a phone and a browser: does over HTTP what a person does, and reads their messages. */
import { randomInt } from 'node:crypto'
import Type from 'typebox'
import { Parse } from 'typebox/value'
import {
  type Answer,
  type Client,
  createClient,
  QuittanceError,
  type RefusalCode,
} from '../../sdk/src/index.ts'

export type Closure = Answer<'/v1/wallets/{wallet}/closure', 'get'>
export type Paper = Answer<'/v1/closures/{closure}/receipt', 'get'>['receipts'][number]
export type Lang = 'en' | 'zh-CN'

export type World = { readonly url: string; readonly lang: Lang; readonly fetch?: typeof fetch }

export type Person = {
  readonly name: string
  readonly contact: string
  readonly password: string
  readonly wallet: string
  readonly token: string
  readonly client: Client
}

const clientOf = ({ url, lang, fetch: traced }: World, token?: string): Client =>
  createClient({
    baseUrl: url,
    lang,
    client: 'quittance-demo/1.0',
    ...(token ? { token } : {}),
    ...(traced ? { fetch: traced } : {}),
  })

/** Without anybody signed in. */
export const visitorOf = (world: World): Client => clientOf(world)
/** Whoever has the secret of a link. */
export const bearerOf = (world: World, secret: string): Client => clientOf(world, secret)

export type Message = Answer<'/v1/sandbox/inbox', 'get'>['messages'][number]

/** Newest first. */
export const messagesOf = async (world: World, contact: string): Promise<readonly Message[]> => {
  // The inbox is the demo's eye, not part of the story: it is not traced.
  const { messages } = await clientOf({ url: world.url, lang: world.lang }).get('/v1/sandbox/inbox', {
    query: { contact },
  })
  return messages
}

/** The newest code sent there. */
export const codeOf = async (world: World, contact: string): Promise<string> =>
  (await messagesOf(world, contact)).find(({ code }) => code !== null)?.code ?? must('a code in the inbox')

/** A mobile number of mainland China that nobody here has yet. */
export const newPhone = (): string => `+86139${String(randomInt(10 ** 8)).padStart(8, '0')}`

/** Phone, code, password: three answers and the wallet is open. */
export const enter = async (world: World, name: string, password: string): Promise<Person> => {
  const visitor = visitorOf(world)
  const contact = newPhone()
  const { pack, version } = await visitor.get('/v1/terms', {})
  const { registration = '' } = await visitor.post('/v1/registrations', {
    body: { contact: { phone: contact }, language: world.lang, accept_terms: { pack, version } },
  })
  const { wallet, session } = await visitor.post('/v1/registrations/{registration}/confirmation', {
    params: { registration: String(registration) },
    body: { code: await codeOf(world, contact), password },
  })
  const token = session.token ?? ''
  return { name, contact, password, wallet, token, client: clientOf(world, token) }
}

/** Proves the act with a code that was sent to the phone; returns the challenge and what it signs. */
export const proveByCode = async (world: World, { client, contact }: Person, act: string) => {
  const challenge = await client.post('/v1/challenges', { body: { act } })
  const params = { challenge: challenge.id }
  await client.post('/v1/challenges/{challenge}/code', { params, body: {} })
  const value = await codeOf(world, contact)
  await client.post('/v1/challenges/{challenge}/answer', { params, body: { method: 'code', value } })
  return challenge
}

/** The same with the password; returns the challenge's id. */
export const proveByPassword = async ({ client, password }: Person, act: string): Promise<string> => {
  const { id } = await client.post('/v1/challenges', { body: { act } })
  await client.post('/v1/challenges/{challenge}/answer', {
    params: { challenge: id },
    body: { method: 'password', value: password },
  })
  return id
}

/** What a session alone may not do: the refusal says what to prove, and the same is asked again with the proof. */
export const withProof = async <T>(
  { client, password }: Person,
  ask: (challenge?: string) => Promise<T>,
): Promise<T> => {
  const { problem } = await refused(ask(), 'step_up_required')
  const { id } = await client.post('/v1/challenges', { body: Parse(Wanted, problem.facts?.challenge) })
  await client.post('/v1/challenges/{challenge}/answer', {
    params: { challenge: id },
    body: { method: 'password', value: password },
  })
  return ask(id)
}
/** The body of a challenge, as `step_up_required` gives it. */
const Wanted = Type.Object({ act: Type.String(), subject: Type.Record(Type.String(), Type.String()) })

/** Lets time pass; what falls due has run when it returns. */
export const pass = (world: World, time: { advance: string } | { to: string }) =>
  visitorOf(world).post('/v1/sandbox/clock', { body: time })

/** Asks until the fact is there; the worker acts beside the requests. */
export const until = async <T>(
  ask: () => Promise<T>,
  { is, what }: { is: (value: T) => boolean; what: string },
): Promise<T> => {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    const value = await ask()
    if (is(value)) return value
    if (Date.now() > end) return must(what)
    await new Promise((wake) => setTimeout(wake, PAUSE_MS))
  }
}

/** Milliseconds; the audit log integrates a deed within a few seconds. */
const PATIENCE_MS = 60_000
const PAUSE_MS = 100

/** The refusal that is expected here. */
export const refused = async (work: Promise<unknown>, code: RefusalCode): Promise<QuittanceError> => {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (outcome instanceof QuittanceError && outcome.code === code) return outcome
  return must(`the refusal ${code}`, outcome)
}

/** The story is not as told. */
export class NotAsTold extends Error {
  override readonly name = 'NotAsTold'
}
export const must = (what: string, cause?: unknown): never => {
  throw new NotAsTold(`expected ${what}`, { cause })
}
