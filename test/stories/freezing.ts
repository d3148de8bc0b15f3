/** A freeze by link, and the recovery from it, over HTTP. */
import { expect } from 'vitest'
import { type Guest, type House, must, send } from '../closure/house.ts'
import { letters, PASSWORD } from '../closure/world.ts'
import { makeFreezeLink } from '../freeze-link.ts'

/** The password that a recovery sets. */
export const OWN = 'nine kites over the harbour'

export const freezing = (house: () => House) => {
  const freeze = async ({ holder }: Guest) => {
    const path = await house().world.db.tx(async (tx) => makeFreezeLink(tx, holder.person, await tx.now()))
    const body = { secret: path.split('#')[1] }
    expect(await send(house(), 'POST /v1/freezes', { token: '', body })).toMatchObject({ status: 200 })
  }
  const signedIn = async (who: Guest): Promise<Guest> => {
    const body = { contact: { email: who.holder.email }, password: PASSWORD }
    const { session } = await must(house(), 'POST /v1/sessions', { token: '', body })
    return { ...who, token: session.token }
  }
  const recovered = async ({ holder, ...who }: Guest): Promise<Guest> => {
    const contact = { email: holder.email }
    const { recovery } = await must(house(), 'POST /v1/recoveries', { token: '', body: { contact } })
    await house().world.work()
    const code = (await letters(house().world, holder)).find(({ template }) => template === 'recovery_code')
    const body = { code: code?.message.code, password: PASSWORD, new_password: OWN }
    const { session } = await must(house(), `POST /v1/recoveries/${recovery}/confirmation`, {
      token: '',
      body,
    })
    return { ...who, holder, token: session.token }
  }
  const proof = async ({ token }: Guest, wish: object, value = PASSWORD): Promise<string> => {
    const { id } = await must(house(), 'POST /v1/challenges', { token, body: wish })
    await must(house(), `POST /v1/challenges/${id}/answer`, { token, body: { method: 'password', value } })
    return id
  }
  /** A role that staff have prepared, by whoever is asked. */
  const confirms = async (who: Guest, role: string) => {
    const challenge = await proof(who, { act: 'wallets.confirm_role', subject: { role } })
    const line = `POST /v1/wallets/${who.holder.wallet}/roles/${role}/confirmation`
    await must(house(), line, { token: who.token, body: { challenge } })
  }
  return { freeze, signedIn, recovered, proof, confirms }
}
