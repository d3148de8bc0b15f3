/** The matrix, the OpenAPI document, the page for readers, what a use-case declares and the ledger say one thing. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import Type from 'typebox'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/gen/generator.ts'
import type { RefusalCode } from '../../src/kernel/errors.ts'
import type { Route } from '../../src/kernel/manifest/module.ts'
import {
  type Move,
  READ,
  type Row,
  type Standing,
  WALLET_STATES,
  type WalletState,
} from '../../src/kernel/manifest/state-matrix.ts'
import { readUseCase } from '../../src/kernel/usecase.ts'
import { type AccountIn, statesFor } from '../../src/modules/ledger/account-states.ts'
import { routes as apiRoutes, MODULES, operatorRoutes, sandboxRoutes } from '../../src/modules.ts'
import { openApi } from '../../src/platform/http/openapi/openapi.ts'
import { refusalsOf, requireStandings, rowsOf, standingOf } from '../../src/platform/http/state-matrix.ts'

const routes = [...apiRoutes, ...sandboxRoutes]
const named = routes.map((route) => [route[2].name, route] as const)
const document = openApi(routes)
const given = (route: Route): Standing => standingOf(route) ?? { wallet: false }

describe('an operation that is not in the matrix', () => {
  const stray = readUseCase({
    kind: 'read',
    name: 'money.read_tea_leaves',
    access: ['holder'],
    output: Type.Object({}),
    refuses: [],
    run: async () => ({}),
  })
  const at = (useCase: Route[2]): Route[] => [['GET', '/v1/tea', useCase]]

  it('keeps the server from starting', () => {
    expect(() => requireStandings(at(stray))).toThrow('money.read_tea_leaves has no row')
  })

  it('does so too when somebody may call it whom its row does not know', () => {
    const known = { ...stray, access: ['holder', 'bearer'] as const }
    expect(() => requireStandings([['GET', '/v1/tea', known, READ]])).toThrow('its row tells of')
    expect(() => requireStandings(routes)).not.toThrow()
  })

  it('is one of the routes: no row is left over', () => {
    const names = new Set(routes.map(([, , useCase]) => useCase.name))
    const rows = MODULES.flatMap(({ states = {} }) => Object.keys(states))
    expect(rows.filter((name) => !names.has(name))).toEqual([])
    expect(new Set(rows).size).toBe(rows.length)
  })
})

/** The refusals that are about how a wallet stands, and about nothing else. */
const STATES: readonly RefusalCode[] = [
  'wallet_closing',
  'wallet_closed',
  'wallet_frozen',
  'payer_unavailable',
]

describe('what an operation declares', () => {
  it.each(named)('%s: every refusal of the matrix, and no refusal of a state beside it', (_, route) => {
    const told = refusalsOf(given(route))
    const operation = document.paths[route[1]]?.[route[0].toLowerCase()]
    expect(told.filter((code) => !operation?.['x-refusals'].includes(code))).toEqual([])
    const declared = route[2].refuses.filter((code) => STATES.includes(code))
    expect(declared.filter((code) => !told.includes(code))).toEqual([])
  })

  it.each(named)('%s: the OpenAPI document tells each state once', (_, route) => {
    const standing = given(route)
    const told = document.paths[route[1]]?.[route[0].toLowerCase()]?.['x-wallet-states'] ?? {}
    const rows = Object.entries(told).map(([who, outcomes]) => {
      const cells = Object.entries(outcomes).flatMap(([outcome, states]) =>
        states.map((state) => [state, outcome]),
      )
      expect(cells).toHaveLength(WALLET_STATES.length)
      return [who, Object.fromEntries(cells)]
    })
    expect(rows).toEqual(rowsOf(standing).map(({ by, other, row }) => [by ?? other, row]))
  })

  it('the page for readers names every operation', async () => {
    const page = await readFile(resolve(ROOT, 'docs/wallet-states.md'), 'utf8')
    expect(routes.map(([, , { name }]) => name).filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  })
})

/** The accounts of a wallet in that state. A restricted wallet that closes has fewer rights still. */
const ACCOUNT: Readonly<Record<WalletState, AccountIn>> = {
  open: 'open',
  preparing: 'open',
  paused: 'frozen',
  restricted: 'frozen',
  frozen_by_link: 'frozen',
  money_frozen: 'open',
  cooling_off: 'cooling_off',
  held: 'settling',
  in_review: 'cooling_off',
  settling: 'settling',
  closed: 'closed',
  just_closed: 'closed',
}

describe('what the ledger takes', () => {
  const moving = named.flatMap(([name, route]) => {
    const standing = given(route)
    if (!standing.wallet) return []
    const moves: readonly Move[] = standing.moves ?? []
    const own = standing.by.holder
    return moves.flatMap((move) => [
      ...(own ? [{ name, move, whose: 'own' as const, row: own }] : []),
      ...(standing.other ? [{ name, move, whose: 'other' as const, row: standing.other.row }] : []),
    ])
  })
  /** Allowed although this posting is not: another takes its place. */
  const INSTEAD: readonly string[] = [
    // A closed payer’s refund is posted on the claim account.
    'commerce.refund other closed',
    'commerce.refund other just_closed',
    // Nothing can be authorised towards a wallet whose merchant role has ended.
    'commerce.capture own just_closed',
    'commerce.void own just_closed',
  ]

  it.each(moving)(
    '$name ($move.code, $whose): nothing is allowed that the ledger refuses',
    ({ name, move, whose, row }) => {
      const sides = (['debit', 'credit'] as const).filter((side) => move[side] === whose)
      const refused = WALLET_STATES.filter((state: keyof Row) => row[state] === 'allowed').filter((state) =>
        sides.some((side) => !statesFor(move.kind, move.code, side).includes(ACCOUNT[state])),
      )
      expect(refused.filter((state) => !INSTEAD.includes(`${name} ${whose} ${state}`))).toEqual([])
    },
  )
})

describe('what staff read', () => {
  /** Paths of lists in a schema whose rows name a wallet and not whose it is. */
  const nameless = (schema: unknown, path: string): string[] => {
    if (typeof schema !== 'object' || schema === null) return []
    const { type, items } = Object(schema)
    const row = Object(items?.properties)
    const here = type === 'array' && row.wallet && !row.about && !(row.name && row.contacts) ? [path] : []
    return [...here, ...Object.entries(schema).flatMap(([name, part]) => nameless(part, `${path}.${name}`))]
  }

  it('names whom a row is about, masked, wherever it names a wallet', () => {
    const found = operatorRoutes.flatMap(([, , useCase]) => nameless(useCase.output, useCase.name))
    expect(found).toEqual([])
    expect(nameless(Type.Array(Type.Object({ wallet: Type.String() })), 'a list')).toEqual(['a list'])
  })
})
