/** Proving who you are for one act: the server says what is signed and which ways are enough. */
import type { Answer, Body } from '../../sdk/src/index.ts'
import type { Context } from './context.ts'
import { ProofNeeded, Usage } from './exit.ts'
import { nextCommand } from './next.ts'
import { passwordOf } from './secret.ts'

type Act = 'closure.confirm' | 'closure.cancel' | 'closure.stand'
/** The limits that are signed with `closure.stand`. */
type Standing = NonNullable<Body<'/v1/challenges', 'post'>['standing']>
type Challenge = Answer<'/v1/challenges/{challenge}', 'get'>
type Method = Challenge['methods'][number]

/** The id of a challenge that is answered. Throws `ProofNeeded` when nobody is there to ask. */
export const prove = async (context: Context, act: Act, standing?: Standing): Promise<string> => {
  const { client, say, io, flags } = context
  const challenge = await begun(context, act, standing)
  io.note(say('sign', { text: challenge.words }))
  const method = await chosen(context, challenge.methods)
  if (method === 'password' && flags.proof !== undefined) throw new Usage(say('noPassword'))
  if (method === 'code' && flags.proof === undefined && flags.challenge === undefined)
    await client.post('/v1/challenges/{challenge}/code', { params: { challenge: challenge.id }, body: {} })
  const value =
    flags.proof ??
    (method === 'password' ? await passwordOf(context) : await io.ask?.(say('answer', { method })))
  if (value === undefined) {
    const proof = method === 'password' ? undefined : 'CODE'
    if (method === 'password') io.note(say('passwordFrom'))
    throw new ProofNeeded(nextCommand(context, { method, challenge: challenge.id, proof }), challenge.id)
  }
  await client.post('/v1/challenges/{challenge}/answer', {
    params: { challenge: challenge.id },
    body: { method, value },
  })
  return challenge.id
}

/** `--challenge` goes on with one whose code was sent by an earlier call. */
const begun = ({ client, flags }: Context, act: Act, standing?: Standing): Promise<Challenge> =>
  flags.challenge === undefined
    ? client.post('/v1/challenges', { body: { act, ...(standing ? { standing } : {}) } })
    : client.get('/v1/challenges/{challenge}', { params: { challenge: flags.challenge } })

const chosen = async ({ say, io, flags }: Context, methods: readonly Method[]): Promise<Method> => {
  io.note(say('methods', { list: methods.map((method) => say(`method_${method}`)).join(say('comma')) }))
  const [only] = methods
  const wish = flags.method ?? (methods.length === 1 ? only : await io.ask?.(say('whichMethod')))
  const found = methods.find((method) => method === wish)
  if (!found) throw new Usage(`--method ${methods.join('|')}`)
  return found
}
