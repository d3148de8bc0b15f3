/** Every operation in every state of its wallet, and of the other wallet that takes part: the answer is that of the matrix. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RefusalCode, refusalSpec } from '../../src/kernel/errors.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Route } from '../../src/kernel/manifest/module.ts'
import {
  type Asker,
  type Outcome,
  WALLET_STATES,
  type WalletState,
} from '../../src/kernel/manifest/state-matrix.ts'
import { routes, sandboxRoutes } from '../../src/modules.ts'
import { paramsOf } from '../../src/platform/http/route.ts'
import { rowsOf, standingOf } from '../../src/platform/http/state-matrix.ts'
import { bareNumbers } from '../closure/world.ts'
import { LONG } from '../long.ts'
import { ask, openServer } from './asking.ts'
import { type Being, openScene, type Scene } from './beings.ts'
import { freeTexts, openCanaries } from './canaries.ts'
import { CASES, type Cell, untilOf } from './inputs.ts'
import { keyFaults, NO_KEY, POSTS } from './same-key.ts'
import { hitsOf, NO_CANARY, writeEverything } from './writing.ts'

let scene: Scene
let until: string
beforeAll(async () => {
  scene = await openScene()
  until = await untilOf(scene)
}, 300_000)
afterAll(async () => {
  await scene.asked.server.close()
  await scene.world.close()
})

const tokenOf = (asker: Asker, { state, own }: Cell, operation: string): string | undefined => {
  if (asker === 'public') return undefined
  if (asker === 'operator') return scene.staff[1]
  if (asker === 'delegate') return own.secrets.delegate
  if (asker === 'bearer') return operation === 'closure.stop' ? own.secrets.stop : own.secrets.receipt
  return state === 'closed' ? scene.beings.closed.token : own.token
}

const send = async (route: Route, asker: Asker, cell: Cell) =>
  sendAs(tokenOf(asker, cell, route[2].name), route, cell)

const sendAs = async (token: string | undefined, [method, path, useCase]: Route, cell: Cell) => {
  const { things, ...input } = (await CASES[useCase.name]?.input?.(cell)) ?? {}
  const { body, query } = input
  const known = { ...cell.own.things, ...things }
  const address = paramsOf(path).reduce(
    (url, name) => url.replace(`{${name}}`, known[name] ?? newId(cell.own.holder.bucket)),
    path,
  )
  const url = query ? `${address}?${query}` : address
  const answer = await ask(scene.asked.server, {
    method,
    url,
    token,
    body,
  })
  return answer.statusCode < 400 ? 'allowed' : String(answer.json().code)
}

/** What is wrong with this answer; undefined when nothing is. */
const fault = (expected: Outcome, given: string, otherwise: readonly string[]): string | undefined => {
  if (given === expected || (expected === 'allowed' && otherwise.includes(given))) return undefined
  const said = given === 'internal_error' ? `${given} ${scene.asked.logged.at(-1)}` : given
  return `should be ${expected}, is ${said}`
}

/** Where every state is answered alike, three of them show it; the whole suite asks in all. */
const statesOf = (row: Readonly<Record<WalletState, Outcome>>): readonly WalletState[] => {
  const there = WALLET_STATES.filter((state) => row[state] !== 'absent')
  const alike = new Set(there.map((state) => row[state])).size === 1
  if (LONG || !alike) return WALLET_STATES
  return [there[0], there[Math.floor(there.length / 2)], there.at(-1)].filter((state) => state !== undefined)
}

const inStates = async (
  route: Route,
  row: Readonly<Record<WalletState, Outcome>>,
  cellOf: (state: WalletState) => { asker: Asker; cell: Cell },
) => {
  const wrong: Record<string, string> = {}
  for (const state of statesOf(row)) {
    if (row[state] === 'absent') continue
    const { asker, cell } = cellOf(state)
    const found = fault(row[state], await send(route, asker, cell), CASES[route[2].name]?.else ?? [])
    if (found) wrong[state] = found
  }
  return wrong
}

const all = [...routes, ...sandboxRoutes].flatMap((route) => {
  const standing = standingOf(route)
  return standing ? rowsOf(standing).map((told) => ({ route, told })) : []
})
const own = all.flatMap(({ route, told: { by, row } }) =>
  by ? [{ name: route[2].name, by, route, row }] : [],
)
const others = all.flatMap(({ route, told: { other, row } }) =>
  other ? [{ name: route[2].name, other, route, row }] : [],
)

describe('by the state of the own wallet', () => {
  it.each(own)('$name by $by', async ({ by, route, row }) => {
    const other = { ...(merchants(route) ? scene.shop : scene.buyer), shared: {} }
    const wrong = await inStates(route, row, (state) => ({
      asker: by,
      cell: { scene, state, own: scene.beings[state], other, until },
    }))
    expect(wrong).toEqual({})
  })
})

/** Whose other side is a merchant. */
const merchants = ([, , { name }]: Route): boolean => ['commerce.buy', 'mandates.grant'].includes(name)
/** Who is the merchant, with everybody as a customer. */
const sells = ([, , { name }]: Route): boolean =>
  ['commerce.capture', 'commerce.refund', 'commerce.bill', 'mandates.charge'].includes(name)

describe('by the state of the other wallet', () => {
  it.each(others)('$name, $other', async ({ route, row }) => {
    const wrong = await inStates(route, row, (state) => ({
      asker: 'holder',
      cell: {
        scene,
        state: 'open',
        own: sells(route) ? scene.shop : scene.buyer,
        other: scene.beings[state],
        until,
      },
    }))
    expect(wrong).toEqual({})
  })
})

describe('A14 what is left in somebody’s hands', () => {
  const writes = routes.filter(([method, , { access }]) => method !== 'GET' && !access.includes('public'))
  /** What each of these writes when it is asked with `token` about things of `own`. */
  const refusals = async (token: string | undefined, own: Being, some = writes) => {
    const given = new Set<string>()
    const cell = { scene, state: 'closed', own, other: { ...scene.buyer, shared: {} }, until } as const
    for (const route of some) given.add(await sendAs(token ?? '', route, cell))
    return [...given]
  }

  it('writes nothing: a session from before the closing or the freeze, the token of a service', async () => {
    const { closed, cooling_off, frozen_by_link, settling } = scene.beings
    expect(writes.length).toBeGreaterThan(100)
    for (const [token, own] of [
      [closed.token, closed],
      [frozen_by_link.secrets.earlier, frozen_by_link],
      [closed.secrets.delegate, closed],
      [frozen_by_link.secrets.delegate, frozen_by_link],
      [cooling_off.secrets.delegate, cooling_off],
      [settling.secrets.delegate, settling],
    ] as const)
      expect(await refusals(token, own)).toEqual(['sign_in_required'])
  })

  it('writes nothing: the links of a closing, beyond the acts that are theirs, and about no other case', async () => {
    const { cooling_off, closed, in_review } = scene.beings
    const theirs = writes.filter(([, , { access }]) => access.includes('bearer'))
    const others = writes.filter(([, , { access }]) => !access.includes('bearer'))
    for (const { secrets } of [cooling_off, closed])
      for (const token of [secrets.receipt, secrets.stop]) {
        expect(await refusals(token, cooling_off, others)).toEqual(['sign_in_required'])
        expect(await refusals(token, in_review, theirs)).toEqual(['not_found'])
      }
    for (const token of [cooling_off.secrets.receipt, closed.secrets.receipt])
      expect(
        await refusals(
          token,
          closed,
          theirs.filter(([, , { name }]) => name === 'closure.stop'),
        ),
      ).not.toContain('allowed')
  })

  it('A6 staff have no way of their own into what a holder does: at each of its doors they are nobody', async () => {
    const theirs = writes.filter(([, , { access }]) => !access.includes('operator'))
    expect(theirs.length).toBeGreaterThan(50)
    for (const own of [scene.beings.open, scene.beings.cooling_off])
      expect(await refusals(scene.staff[0], own, theirs)).toEqual(['sign_in_required'])
  })
})

describe('where something is allowed', () => {
  it('what may be missing instead is never the refusal of a state', () => {
    const states: readonly RefusalCode[] = [
      'wallet_closing',
      'wallet_closed',
      'wallet_frozen',
      'payer_unavailable',
      'sign_in_required',
      'closure_action_not_allowed',
      'closure_already_open',
      'stop_not_open',
      'stop_used',
    ]
    for (const { else: otherwise = [] } of Object.values(CASES))
      for (const code of otherwise) {
        expect(states).not.toContain(code)
        expect(refusalSpec(code).status).toBeLessThan(500)
      }
  })
})

describe('what people write', () => {
  it('is read in no table and no log, by whatever field of the contract it came', async () => {
    const canaries = openCanaries(scene.world)
    await canaries.server.ready()
    await writeEverything(scene, canaries, until)
    await scene.world.work()
    expect(freeTexts.filter((field) => !canaries.carried.has(field)).toSorted()).toEqual(
      Object.keys(NO_CANARY).toSorted(),
    )
    expect(await hitsOf(scene.world, canaries)).toEqual([])
    await canaries.server.close()
  })
})

describe('what people are sent', () => {
  it('names people, and shows no number but that of a closing and those in links', async () => {
    const { templates, bare } = await bareNumbers(scene.world)
    expect(bare).toEqual([])
    expect(templates.size).toBeGreaterThan(10)
  })
})

describe('what staff post under one key', () => {
  it('is done once, and another request under the key is refused', async () => {
    const kept = await openServer(scene.world)
    const faults: string[] = []
    for (const route of POSTS.filter(([, , { key }]) => key === 'required'))
      faults.push(...(await keyFaults(kept, scene, [route, until])))
    expect(faults).toEqual([])
    await kept.server.close()
  })

  it('has a key wherever the same again would be another', () => {
    const without = POSTS.filter(([, , { key }]) => key !== 'required').map(([, , { name }]) => name)
    expect(without.toSorted()).toEqual(Object.keys(NO_KEY).toSorted())
  })
})
