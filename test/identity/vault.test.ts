import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { Unopenable } from '../../src/kernel/keys/keys.ts'
import { listContacts } from '../../src/modules/identity/operations/contacts/list-contacts.ts'
import { putIdentity } from '../../src/modules/kyc/operations/declare-identity.ts'
import { createKeys, KeyGone, open, type SealedAt, seal, shred } from '../../src/modules/vault/vault.ts'
import {
  act, codeAt, type House, look, messagesTo, newcomer, openHouse, proven, signInAs, startRegistration,
} from './people.ts' // biome-ignore format: a list

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const PLACE: SealedAt = { person: newId(7), class: 'contact', at: { table: 'a.b', column: 'c', row: 'd' } }

describe('a sealed value', () => {
  it('A18 opens nowhere but where it was sealed', async () => {
    const other = newId(7)
    await house.db.tx(async (tx) => {
      await createKeys(tx, PLACE.person)
      await createKeys(tx, other)
    })
    const sealed = await seal(house.db, { ...PLACE, text: '林梅' })
    expect(await open(house.db, { ...PLACE, sealed })).toBe('林梅')
    const elsewhere: SealedAt[] = [
      { ...PLACE, person: other },
      { ...PLACE, class: 'preferences' },
      { ...PLACE, at: { ...PLACE.at, table: 'a.x' } },
      { ...PLACE, at: { ...PLACE.at, column: 'x' } },
      { ...PLACE, at: { ...PLACE.at, row: 'x' } },
    ]
    for (const place of elsewhere)
      await expect(open(house.db, { ...place, sealed })).rejects.toThrow(Unopenable)
  })

  it('of two seals of one text is never the same', async () => {
    const [one, two] = [
      await seal(house.db, { ...PLACE, text: 'x' }),
      await seal(house.db, { ...PLACE, text: 'x' }),
    ]
    expect(one.equals(two)).toBe(false)
  })
})

describe('shredding', () => {
  it('ends one class of one person, at once, and twice is once', async () => {
    const [known, other] = [await newcomer(house), await newcomer(house)]
    const { person } = known.holder
    expect(await house.db.tx((tx) => shred(tx, person, 'contact'))).toBe('shredded')
    expect(await house.db.tx((tx) => shred(tx, person, 'contact'))).toBe('nothing_found')
    expect((await look(house, known.holder, [listContacts, {}])).contacts).toEqual([])
    expect((await look(house, other.holder, [listContacts, {}])).contacts).toHaveLength(1)
    await expect(seal(house.db, { person, class: 'contact', at: PLACE.at, text: 'x' })).rejects.toThrow(
      KeyGone,
    )
    expect(await proven(house, known.holder, { act: 'test.pay' })).toBeDefined()
  })
})

describe('P7 P10 what lies in the database', () => {
  const CANARIES = {
    contact: { email: 'canary.Kq7Zr2@example.test' },
    password: 'canary Vb8Xw3 by the river',
    name: '金丝雀金丝雀',
    document: 'E55443322',
  }

  it('names nobody, and holds no code, password or token in clear: not in tables, due rows or audit leaves', async () => {
    const waiting = { email: 'canary.Nn5Tt9@example.test' }
    await startRegistration(house, waiting)
    const known = await newcomer(house, { contact: CANARIES.contact, password: CANARIES.password })
    const { session } = await signInAs(house, known.contact, { password: CANARIES.password })
    const { name, document } = CANARIES
    const body = { real_name: name, document: { type: 'passport' as const, number: document } }
    await act(house, known.holder, [putIdentity, { params: { wallet: known.holder.wallet }, body }])
    const links = (await messagesTo(house, known.contact)).flatMap((m) => m.message.links ?? [])
    const secrets = [
      'canary', 'Kq7Zr2', 'Nn5Tt9', 'Vb8Xw3', name, document, session.token.slice(32), known.token.slice(32),
      ...links.map((link) => link.slice(-43)),
    ] // biome-ignore format: a list
    expect((await codeAt(house, waiting)).length).toBe(6)
    const tables = await house.db.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
        WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`,
    )
    expect(tables.length).toBeGreaterThan(20)
    for (const table of tables)
      for (const secret of secrets) {
        const [row] = await house.db.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM ${table.name} t WHERE position(lower($1) IN lower(t::text)) > 0 OR position($2 IN t::text) > 0`,
          [secret, Buffer.from(secret).toString('hex')],
        )
        expect(row?.n, `${secret} in ${table.name}`).toBe(0)
      }
  })
})
