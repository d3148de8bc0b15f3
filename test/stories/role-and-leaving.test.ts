/** Roles between two people, one of whom leaves: nothing is put on whoever leaves, and no work is left over. Over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OperatorRole } from '../../src/kernel/usecase.ts'
import {
  cancel,
  type Guest,
  guest,
  type House,
  must,
  openHouse,
  send,
  staff,
  tasksOf,
} from '../closure/house.ts'
import { accepted } from '../closure/steps.ts'
import { letters, PASSWORD, proof } from '../closure/world.ts'

let house: House
const token: Partial<Record<OperatorRole, string>> = {}
beforeAll(async () => {
  house = await openHouse()
  for (const role of ['compliance', 'checker', 'agent'] as const) token[role] = await staff(house, [role])
})
afterAll(() => house.close())

const by = (role: OperatorRole, body?: object) => ({ token: token[role] ?? '', body })
const leave = ({ holder }: Guest) => accepted(house.world, holder, [{ currency: 'CNY', way: 'claim' }])
const at = ({ holder }: Guest, path: string) => `/v1/wallets/${holder.wallet}/${path}`
type Wish = { readonly kind: 'guardian' | 'joint'; readonly document?: string }
/** Staff prepare it: with a document for a second person, without one for the holder. */
const prepare = (of: Guest, other: Guest, wish: Wish) =>
  send(
    house,
    `POST /v1/operator/wallets/${of.holder.wallet}/roles`,
    by('compliance', { other: other.holder.wallet, reason: 'papers', ...wish }),
  )
const agree = ({ approval, shown_hash }: { approval: string; shown_hash: string }) =>
  send(
    house,
    `POST /v1/operator/approvals/${approval}/decision`,
    by('checker', { verdict: 'approve', shown_hash }),
  )
const rolesOf = async (who: Guest) =>
  (await must(house, `GET ${at(who, 'roles')}`, { token: who.token })).roles

describe('a role that is prepared', () => {
  it('comes to nobody who leaves meanwhile, and to them again when they stay', async () => {
    const [guardian, ward] = [await guest(house), await guest(house)]
    const { body: asked } = await prepare(guardian, ward, { kind: 'guardian' })
    // Who is to have the duty hears of it before it holds.
    const [named] = await letters(house.world, guardian.holder)
    expect(named?.template).toBe('guardian_named')
    expect(named?.message.text).toMatch(/\*+明 .*•.*take it on with a proof, by .* 20\d\d/)
    const confirm = async (who = ward) => {
      const challenge = await proof(house.world, who.holder, ['wallets.confirm_role', { role: asked.id }])
      return send(house, `POST ${at(who, `roles/${asked.id}/confirmation`)}`, {
        token: who.token,
        body: { challenge },
      })
    }
    expect((await confirm(guardian)).body).toEqual({ id: asked.id, since: null })
    await leave(guardian)
    expect((await confirm()).body.code).toBe('role_unknown')
    expect(await rolesOf(ward)).toEqual([])
    await cancel(house, guardian)
    expect((await confirm()).status).toBe(200)
    expect(await rolesOf(guardian)).toMatchObject([{ kind: 'guardian', side: 'holder' }])
  })

  it.each(['holder', 'other'] as const)(
    'is not recorded when its %s leaves before the second person looks',
    async (side) => {
      const [shared, other] = [await guest(house), await guest(house)]
      const wish = { kind: 'joint', document: 'Decree 7' } as const
      const { body: asked } = await prepare(shared, other, wish)
      const goes = side === 'holder' ? shared : other
      await leave(goes)
      expect((await agree(asked)).body.code).toBe('approval_changed')
      expect(await rolesOf(goes === shared ? other : shared)).toEqual([])
      // Nor prepared anew.
      expect((await prepare(shared, other, wish)).body.code).toBe('wallet_closing')
    },
  )
})

describe('the work of asking a former holder to agree', () => {
  /** Whose own wallet is closed, and who was asked. */
  const asked = async () => {
    const [shared, former] = [await guest(house), await guest(house)]
    const { body } = await prepare(shared, former, { kind: 'joint', document: 'CaseEvent 3' })
    await agree(body)
    await leave(former)
    await house.world.pass('P9D')
    const back = { ...shared, token: await signIn(shared) }
    await must(house, `POST ${at(shared, `roles/${body.id}/consent-request`)}`, { token: back.token })
    expect(await workOn(body.id)).toEqual(['wallets.consent'])
    return body.id
  }
  const signIn = async ({ holder }: Guest): Promise<string> => {
    const body = { contact: { email: holder.email }, password: PASSWORD }
    return (await must(house, 'POST /v1/sessions', { token: '', body })).session.token
  }
  const workOn = async (role: string) =>
    (await tasksOf(house, token.agent ?? '', role)).map(({ kind }) => kind)

  it('ends with the share', async () => {
    const role = await asked()
    const reason = 'dissolved by paper'
    const end = await must(house, `DELETE /v1/operator/roles/${role}`, by('compliance', { reason }))
    await agree(end)
    expect(await workOn(role)).toEqual([])
  })

  it('is promised by no later date where an earlier version has left it behind', async () => {
    const role = await asked()
    await house.world.db.query('UPDATE wallets.role SET ended_at = now() WHERE id = $1', [role])
    await house.world.pass('P14D')
    expect(await workOn(role)).toEqual([])
  })
})
