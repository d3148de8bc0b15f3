import { type Body, QuittanceError } from '../../../sdk/src/index.ts'
import type { Command, Context } from '../context.ts'
import { EXIT, Usage } from '../exit.ts'

type SignIn = Body<'/v1/sessions', 'post'>

/** Prints a line for the shell, so that the token is in no file: eval "$(quittance sign-in)". */
export const signIn: Command = async (context) => {
  const contact = context.flags.contact ?? (await answer(context, 'contact'))
  const password = context.flags.password ?? (await answer(context, 'password'))
  const body = { contact: contact.includes('@') ? { email: contact } : { phone: contact }, password }
  const { wallet, session } = await started(context, body)
  context.print({ wallet, token: session.token, expires_at: session.expires_at }, [
    `export QUITTANCE_TOKEN=${session.token} QUITTANCE_WALLET=${wallet}`,
  ])
  return EXIT.ok
}

/** The second factor is asked for only when the first was right and there is one. */
const started = async (context: Context, body: SignIn) => {
  const { client, flags } = context
  const with2 = async () => ({
    ...body,
    ...secondOf(flags.code ?? (await answer(context, 'code', 'second'))),
  })
  if (flags.code !== undefined) return client.post('/v1/sessions', { body: await with2() })
  try {
    return await client.post('/v1/sessions', { body })
  } catch (error) {
    if (!(error instanceof QuittanceError) || error.code !== 'second_factor_required') throw error
    return client.post('/v1/sessions', { body: await with2() })
  }
}

/** Six digits come from an authenticator; a recovery code is longer. */
const secondOf = (code: string) => (/^\s*(\d\s*){6}$/.test(code) ? { totp: code } : { recovery_code: code })

const answer = async (
  { io, say }: Context,
  name: 'contact' | 'password' | 'code',
  key: 'contact' | 'password' | 'second' = name === 'code' ? 'second' : name,
): Promise<string> => {
  if (!io.ask) throw new Usage(say('needFlag', { name }))
  return io.ask(say(key))
}
