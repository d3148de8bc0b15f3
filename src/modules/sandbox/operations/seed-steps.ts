/** What one member of the cast does; each step once, whatever happens in between. */

import { generateSync } from 'otplib'
import { newId, transferId, type Uuid } from '../../../kernel/ids.ts'
import type { LaneWork } from '../../../kernel/lane.ts'
import type { Db, Tx } from '../../../platform/db/types.ts'
import {
  confirmAuthenticator,
  enrolAuthenticator,
  parseContact,
  replaceContact,
} from '../../identity/identity.ts'
import { openWallet } from '../../identity/operations/identity.ts'
import { link, list } from '../../instruments/instruments.ts'
import { settleIdentity } from '../../kyc/operations/kyc.ts'
import { addAddress, endAddress } from '../../notices/notices.ts'
import { spendingOf } from '../../payments/operations/payments.ts'
import { orderTopup, orderWithdrawal, transferWork } from '../../payments/payments.ts'
import { defaultPack } from '../../policy/policy.ts'
import { find } from '../../wallets/wallets.ts'
import { contactText, type Member, type MemberId } from '../cast.ts'
import { allFacts, type Facts, saveFacts } from '../facts.ts'

export type Seeding = {
  readonly db: Db
  readonly lane: { submit<Answer>(work: LaneWork<Answer>): Promise<Answer> }
}

/** Person, wallet, identity, account and authenticator in one transaction. */
export const enter = (db: Db, member: Member): Promise<void> =>
  db.tx(async (tx) => {
    if ((await allFacts(tx)).has(member.id)) return
    const at = await tx.now()
    const { id: pack, version } = defaultPack()
    const { person, wallet } = await openWallet(tx, {
      contact: parseContact(member.contact),
      language: member.language,
      terms: { pack, version },
      password: member.password,
      currency: member.currency,
      at,
    })
    const { real_name: realName, document } = member
    await settleIdentity(tx, { person, realName, document, at })
    const instrument = member.late ? undefined : await linkAccount(tx, member, { person, wallet })
    const authenticator = member.authenticator ? await enrol(tx, member, person) : {}
    const facts = { person, wallet, ...(instrument ? { instrument } : {}), ...authenticator }
    await saveFacts(tx, { name: member.id, facts, at })
  })

const linkAccount = async (
  tx: Tx,
  { account }: Member,
  { person, wallet }: { person: Uuid; wallet: Uuid },
): Promise<Uuid | undefined> => {
  if (!account) return undefined
  const [row] = await find(tx, [wallet])
  if (!row) throw new Error(`wallet ${wallet} is not there`)
  const { scheme, number, bank: name } = account
  const { bucket, epoch } = row
  const id = newId(bucket)
  await link(tx, {
    id, wallet, person, bucket, epoch, kind: 'bank_account', scheme, number, name, at: await tx.now(),
  }) // biome-ignore format: one account
  return id
}

/** The first code is made as an authenticator app makes it. */
const enrol = async (tx: Tx, member: Member, person: Uuid): Promise<Facts> => {
  const at = await tx.now()
  const { id, secret } = await enrolAuthenticator(tx, { person, label: contactText(member.contact), at })
  const epoch = Math.floor((await tx.realNow()).epochMilliseconds / 1000)
  const code = generateSync({ secret, epoch })
  return {
    totp_secret: secret,
    recovery_codes: await confirmAuthenticator(tx, { id, person, code, at }),
  }
}

export const linkLate = (db: Db, member: Member): Promise<void> =>
  db.tx(async (tx) => {
    const { person, wallet, instrument } = await factsOf(tx, member.id)
    if (instrument) return
    const linked = await linkAccount(tx, member, { person, wallet })
    if (linked) await saveFacts(tx, { name: member.id, facts: { instrument: linked }, at: await tx.now() })
  })

/** Whether the bank has said yes to every account of these wallets. */
export const isVerified = async (db: Db, wallets: readonly Uuid[]): Promise<boolean> =>
  (await list(db, wallets)).every(({ state }) => state === 'verified')

export const bringMoney = (db: Db, member: Member): Promise<void> =>
  db.tx(async (tx) => {
    const { wallet, instrument, funded } = await factsOf(tx, member.id)
    if (funded || !instrument || member.balance === undefined) return
    const order = await orderOf(tx, { wallet, instrument, amount: member.balance, key: 'cast.topup' })
    await orderTopup(tx, order)
    await saveFacts(tx, { name: member.id, facts: { funded: true }, at: order.at })
  })

export const changeContact = (db: Db, member: Member): Promise<void> =>
  db.tx(async (tx) => {
    const { person, changed } = await factsOf(tx, member.id)
    if (changed || !member.newContact) return
    const at = await tx.now()
    const contact = parseContact(member.newContact)
    const { added, removed } = await replaceContact(tx, { person, contact, at })
    await addAddress(tx, { contact: added, person, to: contact, language: member.language, since: at })
    if (removed) await endAddress(tx, removed.id, at)
    await saveFacts(tx, { name: member.id, facts: { changed: true }, at })
  })

/** Zhao Min's two payments that are still on their way: a transfer to be accepted, and a slow withdrawal. */
export const payLater = async ({ db, lane }: Seeding): Promise<void> => {
  const { wallet, instrument = '' } = await factsOf(db, 'zhao_min')
  const { wallet: to } = await factsOf(db, 'wang_fang')
  const id = transferId(wallet, 'cast.transfer')
  const transfer = {
    id,
    wallet,
    to,
    amount: 2000n,
    currency: 'CNY',
    mustBeAccepted: true,
    waits: undefined,
  } as const
  await lane.submit(
    transferWork({ ...transfer, spending: spendingOf('CNY', 'others', false) }, () => undefined),
  )
  await db.tx(async (tx) => {
    if ((await factsOf(tx, 'zhao_min')).changed) return
    const order = await orderOf(tx, { wallet, instrument, amount: SLOW, key: 'cast.withdrawal' })
    await orderWithdrawal(tx, { ...order, spending: spendingOf(order.currency, 'own', false) })
    await saveFacts(tx, { name: 'zhao_min', facts: { changed: true }, at: order.at })
  })
}

/** The sentinel amount that the simulated bank takes two hours for. */
const SLOW = '1414'

const orderOf = async (
  tx: Tx,
  { wallet, instrument, amount, key }: { wallet: Uuid; instrument: Uuid; amount: string; key: string },
) => {
  const [row] = await find(tx, [wallet])
  if (!row) throw new Error(`wallet ${wallet} is not there`)
  const { currency, epoch } = row
  const id = transferId(wallet, key)
  return { id, wallet, instrument, amount: BigInt(amount), currency, epoch, at: await tx.now() }
}

type Known = Facts & { readonly person: Uuid; readonly wallet: Uuid }

const factsOf = async (q: Tx | Db, id: MemberId | Member['id']): Promise<Known> => {
  const facts = (await allFacts(q)).get(id)
  if (!facts?.person || !facts.wallet) throw new Error(`${id} has not entered`)
  return { ...facts, person: facts.person, wallet: facts.wallet }
}
