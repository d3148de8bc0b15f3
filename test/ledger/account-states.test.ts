/** Every reason of a posting, on each side, in every state of an account. */

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, type Uuid } from '../../src/kernel/ids.ts'
import type { PostingRequest } from '../../src/kernel/lane.ts'
import {
  ACCOUNT_STATES,
  type AccountIn,
  POSTINGS,
  statesFor,
} from '../../src/modules/ledger/account-states.ts'
import { CODE, codeNamed, KIND, kindOf } from '../../src/modules/ledger/codes.ts'
import { accountId, fence, post, setState, systemAccount } from '../../src/modules/ledger/ledger.ts'
import { asked } from '../../src/modules/ledger/posting/request.ts'
import { ALLOW } from '../../src/modules/ledger/rights.ts'
import { type Account, decide, type Hold } from '../../src/modules/ledger/rules.ts'
import { UNSPENT } from '../../src/modules/ledger/spending.ts'
import { find, openAccount } from '../../src/modules/wallets/wallets.ts'
import { freshDb, type TestDb } from '../harness.ts'
import { type Purse, purses } from './wallets-of.ts'

const codes = Object.values(CODE).map(codeNamed)
const REFUSED = {
  open: 'wallet_closed',
  frozen: 'wallet_frozen',
  cooling_off: 'wallet_closing',
  settling: 'wallet_closing',
  closed: 'wallet_closed',
  claim: 'wallet_closed',
} as const satisfies Record<AccountIn, string>

const rowState = (at: AccountIn) =>
  at === 'claim' ? 'open' : at === 'cooling_off' || at === 'settling' ? 'closing' : at
const account = (id: Uuid, at: AccountIn): Account => ({
  id,
  currency: 'CNY',
  state: rowState(at),
  epoch: 0,
  allow: ALLOW[at],
  ...UNSPENT,
  debitLimit: null,
  creditLimit: null,
  debitsPosted: 0n,
  creditsPosted: 0n,
  debitsPending: 10n,
  creditsPending: 10n,
  version: 1n,
})

describe('what a posting is decided by', () => {
  it('is the state of both accounts, as the table says; the debtor’s comes first', () => {
    const states = fc.constantFrom(...ACCOUNT_STATES)
    const asks = fc.record({
      kind: fc.constantFrom(...Object.values(KIND).map(kindOf)),
      code: fc.constantFrom(...codes),
      from: states,
      to: states,
    })
    fc.assert(
      fc.property(asks, ({ kind, code, from, to }) => {
        const [debit, credit] = [account(newId(1), from), account(newId(1), to)]
        const at = Temporal.Instant.from('2027-01-01T00:00:00Z')
        const hold: Hold = {
          id: newId(1), debit: debit.id, credit: credit.id, currency: 'CNY', code, amount: 10n, captured: 0n, state: 'open',
          expiresAt: kind === 'expire' ? at.subtract({ hours: 1 }) : undefined,
        } // biome-ignore format: one row
        const request: PostingRequest = {
          id: newId(1), wallet: newId(1), kind, code, debit: debit.id, credit: credit.id, amount: 10n, currency: 'CNY', hold: hold.id,
        } // biome-ignore format: one request
        const [result] = decide({
          accounts: new Map([debit, credit].map((a) => [a.id, a])),
          holds: new Map([[hold.id, hold]]),
          known: new Map(),
          requests: asked([request]),
          at,
        }).results
        const sides = { debit: statesFor(kind, code, 'debit'), credit: statesFor(kind, code, 'credit') }
        if (!sides.debit.includes(from))
          expect(result).toMatchObject({ ok: false, refusal: REFUSED[from], side: 'debit' })
        else if (!sides.credit.includes(to))
          expect(result).toMatchObject({ ok: false, refusal: REFUSED[to], side: 'credit' })
        else expect(result).toMatchObject({ ok: true })
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('what really happens', () => {
  let test: TestDb
  const accounts = new Map<AccountIn, { readonly purse: Purse; readonly account: Uuid }>()
  beforeAll(async () => {
    test = await freshDb()
    for (const at of ACCOUNT_STATES) {
      const [purse] = await purses(test.db, 1, at === 'closed' ? 0n : 1_000_000n)
      if (!purse) throw new Error('no purse')
      accounts.set(at, { purse, account: await bring(purse, at) })
    }
  })
  afterAll(() => test.close())

  /** The way of the product: the functions that restrict, fence and close. */
  const bring = (purse: Purse, at: AccountIn): Promise<Uuid> =>
    test.db.tx(async (tx) => {
      const { wallet, account: available } = purse
      const row = { wallet, epoch: 1 }
      if (at === 'frozen') await setState(tx, [{ ...row, state: 'frozen' }])
      if (at === 'closed') await setState(tx, [{ ...row, state: 'closed' }])
      if (at === 'cooling_off' || at === 'settling') await fence(tx, [row], 'cooling_off')
      if (at === 'settling') await fence(tx, [row], 'settling')
      if (at !== 'claim') return available
      const claim = accountId(wallet, 'claim', 'CNY')
      const [found] = await find(tx, [wallet])
      if (!found) throw new Error('no wallet')
      await openAccount(tx, found, { purpose: 'claim', currency: 'CNY' })
      return claim
    })

  it.each(ACCOUNT_STATES)('on an account that is %s', async (at) => {
    const { purse, account } = accounts.get(at) ?? { purse: undefined, account: '' }
    if (!purse) throw new Error('no account')
    const bank = systemAccount('bank_settlement', 'CNY', purse.bucket)
    const base = { wallet: purse.wallet, kind: 'post', amount: 10n, currency: 'CNY' } as const
    // Credits first, so that there is something to debit; a refused one moves nothing.
    const requests = [
      ...codes.map((code) => ({ ...base, id: newId(purse.bucket), code, debit: bank, credit: account })),
      ...codes.map((code) => ({ ...base, id: newId(purse.bucket), code, debit: account, credit: bank })),
    ]
    const results = await test.db.tx((tx) => post(tx, requests))
    const took = (side: 'debit' | 'credit') =>
      codes.filter((_, i) => results[side === 'credit' ? i : codes.length + i]?.ok)
    const table = (side: 'debit' | 'credit') => codes.filter((code) => POSTINGS[code][side].includes(at))
    expect(took('credit')).toEqual(table('credit'))
    expect(took('debit')).toEqual(table('debit'))
    const refusals = new Set(results.flatMap((r) => (r.ok ? [] : [r.refusal])))
    if (at !== 'open') expect([...refusals]).toEqual([REFUSED[at]])
  })
})
