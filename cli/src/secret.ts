/** Answers that a person gives or another program hands over: the environment first, then the terminal, then standard input. */
import type { Context } from './context.ts'

/** A secret is shown nowhere while it is typed. Undefined when nobody gives one. */
export const answerOf = async (
  { io }: Context,
  {
    env,
    question,
    secret = false,
  }: { readonly env: string; readonly question: string; readonly secret?: boolean },
): Promise<string | undefined> => io.env[env] ?? (io.ask ? io.ask(question, { secret }) : await io.line())

export const passwordOf = (context: Context): Promise<string | undefined> =>
  answerOf(context, { env: 'QUITTANCE_PASSWORD', question: context.say('password'), secret: true })
