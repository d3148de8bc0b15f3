import type { Command } from '../context.ts'
import { EXIT, Usage } from '../exit.ts'

/** Who calls: exactly this phone, e-mail, or id of a wallet, a case, a payment, purchase, dispute or loan; masked. */
export const search: Command = async (context, [term, ...more]) => {
  if (!term || more.length > 0) throw new Usage('search PHONE|E-MAIL|ID')
  const { client, say, print } = context
  const answer = await client.post('/v1/operator/searches', { body: { term } })
  const lines = answer.found.map(
    ({ wallet, state, name, contacts }) =>
      `${wallet}  ${state.padEnd(7)}  ${name ?? '–'}  ${contacts.join(', ')}`,
  )
  print(answer, lines.length > 0 ? lines : [say('nobodyFound')])
  return lines.length > 0 ? EXIT.ok : EXIT.refused
}
