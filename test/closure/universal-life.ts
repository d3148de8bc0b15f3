/** Wallets with something of everything, so that a universal test meets whatever a participant may hold. */

import type { Uuid } from '../../src/kernel/ids.ts'
import { create as createChallenge } from '../../src/modules/identity/challenges/challenges.ts'
import { parseContact } from '../../src/modules/identity/contacts/contacts.ts'
import { startVerification } from '../../src/modules/identity/contacts/verifications.ts'
import { startSession } from '../../src/modules/identity/sessions/sessions.ts'
import { topUp } from '../../src/modules/payments/operations/top-up.ts'
import { act, funded, type Holder, linked, person, type World } from './world.ts'

export type Rich = Holder & { readonly instrument: Uuid }

/** Signed in, with a linked account, money, an open challenge and a contact change under way. */
export const rich = async (world: World, { amount }: { amount: string }): Promise<Rich> => {
  const holder = await person(world)
  const instrument = await linked(world, holder)
  if (amount !== '0') await funded(world, holder, { instrument, amount })
  await world.db.tx(async (tx) => {
    await startSession(tx, { person: holder.person, wallet: holder.wallet, source: 'test' })
    await createChallenge(tx, {
      person: holder.person,
      bucket: holder.bucket,
      session: holder.session,
      act: 'closure.cancel',
      statement: { act: 'closure.cancel' },
      methods: ['password'],
      strong: [],
    })
    await startVerification(tx, {
      source: 'here',
      purpose: 'contact_change',
      contact: parseContact({ email: `new.${holder.email}` }),
      language: 'en',
      person: holder.person,
      epoch: 0,
      mute: false,
    })
  })
  return { ...holder, instrument }
}

/** Money is asked for and the bank was not reached yet: the fence has something to stop. */
export const orderUnderWay = (world: World, by: Rich) =>
  act(world, by, [
    topUp,
    {
      params: { wallet: by.wallet },
      body: { instrument: by.instrument, amount: '2500', currency: 'CNY' },
    },
  ])
