import { type AskedStep, askedIn, askedLines } from '../asked.ts'
import type { Command, Context } from '../context.ts'
import { EXIT, Usage } from '../exit.ts'
import type { Closure } from '../show.ts'
import { isYes } from '../speaker.ts'
import { walletOf } from '../wallet.ts'

/** The holder's word about a payout that is smaller than agreed. Given again it changes nothing. */
export const agree: Command = async (context, words) => {
  const { client, io, say, flags } = context
  const wallet = walletOf(words)
  const closure = await client.get('/v1/wallets/{wallet}/closure', { params: { wallet } })
  const asked = askedIn(closure).filter(({ id }) => flags.step === undefined || id === flags.step)
  if (asked.length === 0) {
    context.print(closure, [say('nothingAsked')])
    return EXIT.ok
  }
  for (const step of asked) for (const line of askedLines(context, closure, step)) io.note(line)
  if (!(await wanted(context))) {
    context.print(closure, [say('notAgreed')])
    return EXIT.refused
  }
  const now = await agreed(context, closure, asked)
  context.print(now, [say('agreed')])
  return EXIT.ok
}

const wanted = async ({ flags, io, say }: Context): Promise<boolean> => {
  if (flags.yes) return true
  if (!io.ask) throw new Usage(say('needAgree'))
  return isYes(await io.ask(say('agreeNow')), say)
}

const agreed = async (
  { client }: Context,
  closure: Closure,
  asked: readonly AskedStep[],
): Promise<Closure> => {
  let now = closure
  for (const { id: step } of asked)
    now = await client.post('/v1/closures/{closure}/steps/{step}/agreement', {
      params: { closure: closure.id, step },
    })
  return now
}
