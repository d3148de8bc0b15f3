import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicJwks } from '../../src/kernel/keys/keys.ts'
import { integrate } from '../../src/modules/audit/audit.ts'
import { closureReceipt } from '../../src/modules/closure/operations/cases/receipt.ts'
import { openClosure } from '../../src/modules/closure/operations/draft/open.ts'
import { exampleNumber } from '../../src/platform/rails/sim/sentinels.ts'
import { newSalt } from '../../src/platform/receipts/sign.ts'
import { isAbout, verifyReceipt } from '../../src/platform/receipts/verify.ts'
import { confirmed, plan, read } from '../closure/steps.ts'
import { booksOf } from '../closure/universal-books.ts'
import { type Rich, rich } from '../closure/universal-life.ts'
import { act, documentOf, look, openWorld, type World } from '../closure/world.ts'

const REASON = 'canary: moving to Reykjavik'
/** The bank is somebody else: it knows whom it pays. */
const NOT_OURS = ['rails_sim.instruction']

describe('a closing from the wish to the end', () => {
  let world: World
  let by: Rich
  beforeAll(async () => {
    world = await openWorld()
    by = await rich(world, { amount: '5000' })
    await world.pass('P4D')
    await act(world, by, [openClosure, { params: { wallet: by.wallet }, body: { reason: REASON } }])
    await plan(world, by, [{ currency: 'CNY', way: 'own_account', instrument: by.instrument }])
    await confirmed(world, by)
    await world.pass('P8D')
    await integrate(world.db)
  })
  afterAll(() => world.close())

  /** What says who it was: in clear, or as the bytes of it. */
  const canaries = () => {
    const clear = [by.email, '王小明', exampleNumber('iban', '4321'), '招商银行', REASON]
    return [...clear, ...clear.map((text) => Buffer.from(text).toString('hex'))]
  }
  const telling = (text: string) => canaries().filter((canary) => text.includes(canary))

  it('writes pseudonyms and commitments alone, into its audit entries and everywhere else (P7)', async () => {
    expect((await read(world, by)).state).toBe('closed')
    const books = await booksOf(world.db, NOT_OURS)
    expect(books.get('audit.entry')?.length).toBeGreaterThan(5)
    expect(books.get('closure.event')?.length).toBeGreaterThan(4)
    for (const [table, rows] of books) for (const row of rows) expect(telling(row), table).toEqual([])
  })

  it('signs papers that name nobody: whoever finds one learns no name and no account (P7)', async () => {
    const { id } = await read(world, by)
    const { receipts } = await look(world, by, [closureReceipt, { params: { closure: id } }])
    expect(receipts).toHaveLength(2)
    for (const { jws } of receipts) {
      const payload = Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()
      expect(payload).toContain(id)
      expect(telling(payload)).toEqual([])
      expect(payload).not.toContain(by.person)
    }
    // And yet whoever they are about can show that they are: with the salt on their copy, and with nothing else.
    for (const { jws, salt } of receipts) {
      const { payload } = await verifyReceipt(jws, publicJwks())
      if (!payload || !salt) throw new Error('a paper of the holder has a salt')
      const about = (shown: string, key = salt) => isAbout(payload, { salt: key, shown })
      const document = documentOf(by)
      expect([await about(by.wallet), await about(`王小明, ${document}`)]).toEqual([true, true])
      expect([await about(`王小明, ${document}1`), await about(by.wallet, newSalt())]).toEqual([false, false])
    }
  })
})
