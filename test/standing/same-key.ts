/** Every POST of staff under one key: the same request again, and another one. Made from the routes, so that none is forgotten. */
import { newId } from '../../src/kernel/ids.ts'
import type { Route } from '../../src/kernel/manifest/module.ts'
import { WALLET_STATES, type WalletState } from '../../src/kernel/manifest/state-matrix.ts'
import { operatorRoutes } from '../../src/modules.ts'
import { paramsOf } from '../../src/platform/http/route.ts'
import { rowsOf, standingOf } from '../../src/platform/http/state-matrix.ts'
import type { Asked } from './asking.ts'
import type { Scene } from './beings.ts'
import { CASES } from './inputs.ts'

export const POSTS = operatorRoutes.filter(([method]) => method === 'POST')

/** POSTs without a key, and why the same again is the same all the same. */
export const NO_KEY: Readonly<Record<string, string>> = {
  'operator.add_programme_wallets': 'a wallet is on the list once, however often it is sent',
  'operator.search': 'it only reads: what was typed shall stand in no address',
}

/** A state in which staff may do it, if there is one. */
const stateFor = (route: Route): WalletState => {
  const standing = standingOf(route)
  const row = standing && rowsOf(standing).find(({ by }) => by === 'operator')?.row
  return WALLET_STATES.find((state) => row?.[state] === 'allowed') ?? 'open'
}

/** The body with one value in it changed: one body for each value, deep ones too. */
const others = (value: unknown): unknown[] => {
  if (typeof value === 'string') {
    const next = value.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))
    return [...new Set([next, `${value} x`])].filter((changed) => changed !== value)
  }
  if (typeof value === 'number') return [value + 1]
  if (typeof value === 'boolean') return [!value]
  if (Array.isArray(value)) return value.flatMap((one, i) => others(one).map((changed) => value.with(i, changed)))
  if (typeof value !== 'object' || value === null) return []
  const own = Object.entries(value)
  return own.flatMap(([name, one]) => others(one).map((changed) => ({ ...value, [name]: changed })))
} // biome-ignore format: one kind a line

/** Also for a body of chosen words alone: with a reason, and with another way in. */
const changed = (body: unknown): unknown[] => {
  if (typeof body !== 'object' || body === null) return []
  return [...others(body), { ...body, reason: 'another one' }, { ...body, channel: 'letter' }, { ...body, channel: 'branch' }]
} // biome-ignore format: one list

const answerOf = ({ statusCode, body }: { statusCode: number; body: string }) => {
  if (statusCode < 400) return { status: statusCode, body }
  const { code, facts } = JSON.parse(body)
  return { status: statusCode, body: JSON.stringify({ code, facts }) }
}

/** What is wrong with how this operation takes a key; nothing when all is well. */
export const keyFaults = async (
  { server }: Asked,
  scene: Scene,
  [route, until]: readonly [Route, string],
) => {
  const [, path, { name, body: schema }] = route
  const state = stateFor(route)
  const own = scene.beings[state]
  const cell = { scene, state, own, other: { ...scene.shop, shared: {} }, until }
  const { things, body } = (await CASES[name]?.input?.(cell)) ?? {}
  if (schema && body === undefined) return [`${name} needs a request in test/standing/inputs.ts`]
  const known: Readonly<Record<string, string>> = { ...own.things, date: '2026-11-27', ...things }
  const url = paramsOf(path).reduce(
    (address, param) => address.replace(`{${param}}`, known[param] ?? newId(own.holder.bucket)),
    path,
  )
  const key = newId(0)
  const send = (sent: unknown) =>
    server.inject({
      method: 'POST',
      url,
      headers: { authorization: `Bearer ${scene.staff[1]}`, 'idempotency-key': key, 'content-type': 'application/json' },
      ...(sent === undefined ? {} : { payload: JSON.stringify(sent) }),
    }) // biome-ignore format: one request
  const first = answerOf(await send(body))
  if (first.status === 400 || first.status >= 500) return [`${name}: ${first.status} ${first.body}`]
  const faults: string[] = []
  const again = await send(body)
  if (JSON.stringify(answerOf(again)) !== JSON.stringify(first))
    faults.push(`${name}: ${first.status} ${first.body}, and then ${again.statusCode} ${again.body}`)
  if (first.status < 300 && again.headers['idempotency-replayed'] !== 'true')
    faults.push(`${name}: done a second time`)
  const codes = new Set<string>()
  for (const other of changed(body)) {
    const answer = await send(other)
    codes.add(answer.statusCode < 400 ? `answered ${answer.statusCode}` : answer.json().code)
  }
  codes.delete('request_invalid')
  const closed = Object.keys(Object(body)).length === 0
  const refused = codes.size === 1 && codes.has('idempotency_key_reused')
  if (!closed && !refused) faults.push(`${name}: another body, ${[...codes].join()}`)
  return faults
}
