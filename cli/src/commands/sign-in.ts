import { type Body, QuittanceError } from '../../../sdk/src/index.ts'
import type { Command, Context } from '../context.ts'
import { EXIT, ProofNeeded, Usage } from '../exit.ts'
import { nextCommand } from '../next.ts'
import { answerOf, passwordOf } from '../secret.ts'

type SignIn = Body<'/v1/sessions', 'post'>

/** Prints a line for the shell, so that the token is in no file: eval "$(quittance sign-in)". */
export const signIn: Command = async (context) => {
  const { flags, say } = context
  const contact =
    flags.contact ?? (await answerOf(context, { env: 'QUITTANCE_CONTACT', question: say('contact') }))
  if (!contact) throw new Usage(say('needContact'))
  const password = await passwordOf(context)
  if (!password) throw new Usage(say('needPassword'))
  const body = { contact: contact.includes('@') ? { email: contact } : { phone: contact }, password }
  const { wallet, session } = await started(context, body)
  context.print({ wallet, token: session.token, expires_at: session.expires_at }, [
    `export QUITTANCE_TOKEN=${session.token} QUITTANCE_WALLET=${wallet}`,
  ])
  return EXIT.ok
}

/** The second factor is asked for only when the first was right and there is one. */
const started = async (context: Context, body: SignIn) => {
  const { client, flags, io, say } = context
  if (flags.code !== undefined)
    return client.post('/v1/sessions', { body: { ...body, ...secondOf(flags.code) } })
  try {
    return await client.post('/v1/sessions', { body })
  } catch (error) {
    if (!(error instanceof QuittanceError) || error.code !== 'second_factor_required') throw error
    const code = await (io.ask ? io.ask(say('second')) : io.line())
    if (!code) throw new ProofNeeded(nextCommand(context, { code: 'CODE' }))
    return client.post('/v1/sessions', { body: { ...body, ...secondOf(code) } })
  }
}

/** Six digits come from an authenticator; a recovery code is longer. */
const secondOf = (code: string) => (/^\s*(\d\s*){6}$/.test(code) ? { totp: code } : { recovery_code: code })
