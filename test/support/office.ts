/** Two members of staff who may do everything but say yes to themselves, over HTTP, and wallets to do it with. */
import type { OperatorRole } from '../../src/kernel/usecase.ts'
import { addOperator } from '../../src/modules/support/operators.ts'
import { funded, type Holder, linked, openWorld, person, type World } from '../closure/world.ts'
import { ask, openServer } from '../standing/asking.ts'

export const ALL_ROLES: readonly OperatorRole[] = ['agent', 'checker', 'compliance', 'engineer']

/** A member of staff; their token. */
export const employ = async (
  { db }: Pick<World, 'db'>,
  name: string,
  roles: readonly OperatorRole[] = ALL_ROLES,
): Promise<string> => (await db.tx((tx) => addOperator(tx, { name, roles }))).token

/** What staff ask of a server: `send(token, 'POST wallets/…', body)`. */
export const sender = ({ server }: Pick<Awaited<ReturnType<typeof openServer>>, 'server'>) => {
  const send = async (token: string, line: string, body?: object) => {
    const [method = '', path = ''] = line.split(' ')
    const answer = await ask(server, { method, url: `/v1/operator/${path}`, token, body })
    return { status: answer.statusCode, body: answer.body === '' ? {} : answer.json() }
  }
  type Answer = Awaited<ReturnType<typeof send>>
  /** The second person says yes or no to what was proposed. */
  const decide = (token: string, { body }: Answer, verdict = 'approve') =>
    send(token, `POST approvals/${body.approval}/decision`, {
      verdict,
      shown_hash: body.shown_hash,
      ...(verdict === 'reject' ? { reason: 'the receipt is missing' } : {}),
    })
  return { send, decide }
}

export const openOffice = async () => {
  const world = await openWorld()
  const asked = await openServer(world)
  const [ada, bo] = [await employ(world, 'Ada'), await employ(world, 'Bo')]
  /** A wallet with money in it. */
  const rich = async (): Promise<Holder> => {
    const by = await person(world)
    await funded(world, by, { instrument: await linked(world, by), amount: '900000' })
    return by
  }
  const close = async () => {
    await asked.server.close()
    await world.close()
  }
  return { world, asked, ada, bo, rich, close, ...sender(asked) }
}
