/** Nobody of the staff reads somebody's matters without a trace. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { addOperator } from '../../src/modules/support/operators.ts'
import { open } from '../closure/steps.ts'
import { type Holder, openWorld, person, type World } from '../closure/world.ts'
import { type Asked, ask, openServer } from '../standing/asking.ts'

let world: World
let asked: Asked
let by: Holder
const staff: { id: string; token: string }[] = []
beforeAll(async () => {
  world = await openWorld()
  asked = await openServer(world)
  by = await person(world)
  for (const role of ['engineer', 'compliance'] as const)
    staff.push(await world.db.tx((tx) => addOperator(tx, { name: role, roles: [role] })))
})
afterAll(async () => {
  await asked.server.close()
  await world.close()
})

const get = async (url: string, token = staff[0]?.token) =>
  (await ask(asked.server, { method: 'GET', url, token })).statusCode
const acts = async (object: string) => {
  const url = `/v1/operator/acts?object=${object}`
  const answer = await ask(asked.server, { method: 'GET', url, token: staff[1]?.token })
  return answer.json().acts.map(({ operator, act }: { operator: string; act: string }) => [operator, act])
}

it('what an engineer reads of a wallet and its closing stands in the register, once in an hour', async () => {
  const { id } = await open(world, by)
  const wallet = `/v1/wallets/${by.wallet}`
  for (const path of ['closure/preview', 'bills', 'bills']) expect(await get(`${wallet}/${path}`)).toBe(200)
  expect(await get(`/v1/closures/${id}`)).toBe(200)
  expect(await get(`/v1/closures/${id}/letters`)).toBe(200)
  const [engineer] = staff
  const each = (...names: string[]) => names.map((name) => [engineer?.id, name])
  expect((await acts(by.wallet)).slice(-2)).toEqual(each('commerce.list_bills', 'closure.preview'))
  expect(await acts(id)).toEqual(each('closure.letters', 'closure.read_case'))
  const leaves = await world.db.query(
    `SELECT 1 FROM audit.pending WHERE type = 'operator.read' UNION ALL SELECT 1 FROM audit.entry WHERE type = 'operator.read'`,
  )
  expect(leaves).toHaveLength(4)
  const before = (await acts(by.wallet)).length
  await world.pass('PT1H')
  await get(`${wallet}/bills`)
  expect(await acts(by.wallet)).toHaveLength(before + 1)
})

it('people are looked for no faster than they call, and who goes on is in the register', async () => {
  const add = () => world.db.tx((tx) => addOperator(tx, { name: 'agent', roles: ['agent'] }))
  const [fast, other] = [await add(), await add()]
  const search = ({ token }: { token: string }) =>
    ask(asked.server, {
      method: 'POST',
      url: '/v1/operator/searches',
      token,
      body: { term: `${newId(1)}@example.com` },
    })
  const many = await Promise.all(Array.from({ length: 12 }, () => search(fast)))
  const slow = many.filter(({ statusCode }) => statusCode !== 200)
  expect(
    slow.map((answer) => [answer.statusCode, answer.json().code, answer.headers['retry-after']]),
  ).toEqual(Array(2).fill([429, 'rate_limited', '6']))
  // One person's haste keeps nobody else waiting.
  expect((await search(other)).statusCode).toBe(200)
  const refused = await ask(asked.server, {
    method: 'GET',
    url: `/v1/operator/acts?object=${fast.id}`,
    token: staff[1]?.token,
  })
  expect(refused.json().acts).toMatchObject([
    { act: 'operator.search', operator: fast.id, params: { refused: 'rate_limited' } },
  ])
})
