/** A wallet service with its real server in front: what people and staff do is asked over HTTP, time is moved by the world. */

import type { Uuid } from '../../src/kernel/ids.ts'
import type { OperatorRole } from '../../src/kernel/usecase.ts'
import { startSession } from '../../src/modules/identity/sessions/sessions.ts'
import { addOperator } from '../../src/modules/support/operators.ts'
import { type Asked, ask, openServer } from '../standing/asking.ts'
import { confirmed, open, plan } from './steps.ts'
import {
  funded,
  type Holder,
  letters,
  linked,
  nameless,
  openWorld,
  person,
  proof,
  type World,
} from './world.ts'

export type Guest = { readonly holder: Holder; readonly token: string; readonly account: Uuid }
export type House = { readonly world: World; readonly asked: Asked; close(): Promise<void> }

export const openHouse = async (options: Parameters<typeof openWorld>[0] = {}): Promise<House> => {
  const world = await openWorld(options)
  const asked = await openServer(world)
  const close = async () => {
    await asked.server.close()
    await world.close()
  }
  return { world, asked, close }
}

/** Somebody signed in, with a verified account and money. */
export const guest = async ({ world }: House, amount = '20000'): Promise<Guest> => {
  const made = await person(world)
  const account = await linked(world, made)
  await funded(world, made, { instrument: account, amount })
  return signedIn(world, made, account)
}

/** Somebody who never said who they are, and has no account. */
export const stranger = async ({ world }: House): Promise<Guest> => signedIn(world, await nameless(world), '')

const signedIn = (world: World, made: Holder, account: Uuid): Promise<Guest> =>
  world.db.tx(async (tx) => {
    const session = await startSession(tx, { person: made.person, wallet: made.wallet, source: 'here' })
    return { holder: { ...made, session: session.id }, token: session.token, account }
  })

export const staff = async ({ world }: House, roles: readonly OperatorRole[]): Promise<string> =>
  (await world.db.tx((tx) => addOperator(tx, { name: 'Somebody', roles }))).token

type Asking = { readonly token: string; readonly body?: unknown }
/** Status and body of one request. */
export const send = async ({ asked }: House, line: string, { token, body }: Asking) => {
  const [method = 'GET', url = ''] = line.split(' ')
  const answer = await ask(asked.server, { method, url, token, body })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}

/** The body of a request that must work. */
export const must = async (house: House, line: string, asking: Asking) => {
  const { status, body } = await send(house, line, asking)
  if (status >= 400) throw new Error(`${line}: ${JSON.stringify(body)} ${house.asked.logged.at(-1) ?? ''}`)
  return body
}

export type Leaving = Guest & { readonly closure: Uuid; readonly stop: string; readonly receipt: string }
/** Accepted, all to the own account: the case, and the secrets of both links. */
export const leaving = async (house: House, who: Guest): Promise<Leaving> => {
  const { world } = house
  await open(world, who.holder)
  await plan(world, who.holder, [{ currency: 'CNY', way: 'own_account', instrument: who.account }])
  const { closure, receipt_secret } = await confirmed(world, who.holder)
  const sent = await letters(world, who.holder)
  const text = sent.find((letter) => letter.template === 'closure_accepted')?.message.text ?? ''
  return { ...who, closure: closure.id, stop: /#([\w-]+)/.exec(text)?.[1] ?? '', receipt: receipt_secret }
}

/** Over HTTP, with a proof by password. */
export const cancel = async (house: House, { holder, token }: Guest) => {
  const challenge = await proof(house.world, holder, 'closure.cancel')
  return send(house, `DELETE /v1/wallets/${holder.wallet}/closure?challenge=${challenge}`, { token })
}

/** Templates of what somebody was sent, newest first. */
export const told = async ({ world }: House, { holder }: Guest): Promise<string[]> =>
  (await letters(world, holder)).map((letter) => letter.template)

type Task = {
  readonly kind: string
  readonly due_at: string
  readonly owner: string
  readonly acts: { href: string }[]
}
/** Open tasks about one thing, as staff see them. */
export const tasksOf = async (house: House, token: string, ref: Uuid): Promise<Task[]> => {
  const { tasks } = await must(house, 'GET /v1/operator/tasks', { token })
  return tasks.filter((task: { ref: Uuid }) => task.ref === ref)
}
