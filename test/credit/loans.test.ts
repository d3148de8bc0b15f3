import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { publicJwks } from '../../src/kernel/keys/keys.ts'
import type { OperatorRole } from '../../src/kernel/usecase.ts'
import { closureSettlementLetters } from '../../src/modules/claims/operations/debts/settlement-letters.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { closeCreditLine } from '../../src/modules/credit/operations/close-line.ts'
import { creditReport } from '../../src/modules/credit/operations/credit-report.ts'
import { decideWriteOff } from '../../src/modules/credit/operations/decide-write-off.ts'
import { drawLoan } from '../../src/modules/credit/operations/draw-loan.ts'
import { listLoans } from '../../src/modules/credit/operations/list-loans.ts'
import { openCreditLine } from '../../src/modules/credit/operations/open-line.ts'
import { proposeWriteOff } from '../../src/modules/credit/operations/propose-write-off.ts'
import { quoteLoan } from '../../src/modules/credit/operations/quote-loan.ts'
import { repayLoan } from '../../src/modules/credit/operations/repay-loan.ts'
import { settlementLetter } from '../../src/modules/credit/operations/settlement-letter.ts'
import { settlementLetterPdf } from '../../src/modules/credit/operations/settlement-letter-pdf.ts'
import { settleIdentity } from '../../src/modules/kyc/operations/settle-identity.ts'
import { balances } from '../../src/modules/ledger/ledger.ts'
import { pauseWallet } from '../../src/modules/wallets/operations/pauses/pause.ts'
import { verifyReceipt, verifySettlement } from '../../src/platform/receipts/verify.ts'
import { accepted, open, plan, read } from '../closure/steps.ts'
import {
  act,
  callBy,
  funded,
  type Holder,
  letters,
  linked,
  look,
  nameless,
  openWorld,
  person,
  type World,
} from '../closure/world.ts'

const params = (by: Holder) => ({ params: { wallet: by.wallet } })
const operator = (...roles: OperatorRole[]) => ({ kind: 'operator' as const, operator: newId(0), roles })

const openBank = (world: World) => {
  const borrower = async (balance?: string) => {
    const by = await person(world)
    const instrument = await linked(world, by)
    if (balance) await funded(world, by, { instrument, amount: balance })
    await act(world, by, [openCreditLine, params(by)])
    return by
  }
  const draw = (by: Holder, amount: string, instalments = 3) =>
    act(world, by, [drawLoan, { ...params(by), body: { amount, instalments } }])
  const repay = (by: Holder, loan: string, amount: string) =>
    act(world, by, [repayLoan, { params: { wallet: by.wallet, loan }, body: { amount } }])
  const loan = async (by: Holder) => (await look(world, by, [listLoans, params(by)])).loans[0]
  const purse = async (by: Holder) =>
    (await balances(world.db, [by.wallet])).find((b) => b.purpose === 'available')?.balance ?? 0n
  /** The sum of what is owed is what the lender has out. */
  const controlled = async () => {
    const [books] = await world.db.query<{ control: bigint; loans: bigint }>(
      `SELECT (SELECT coalesce(sum(debits_posted - credits_posted), 0)::bigint FROM ledger.account WHERE purpose = 'lender') AS control,
              (SELECT coalesce(sum(outstanding), 0)::bigint FROM credit.loan WHERE state IN ('open', 'surviving')) AS loans`,
    )
    expect(books?.control).toBe(books?.loans)
  }
  return { borrower, draw, repay, loan, purse, controlled }
}

describe('a small loan', () => {
  let world: World
  let bank: ReturnType<typeof openBank>
  beforeAll(async () => {
    world = await openWorld()
    bank = openBank(world)
  })
  afterAll(() => world.close())

  it('is quoted, drawn, and costs simple interest by the day', async () => {
    const by = await bank.borrower()
    const query = { amount: '365000', instalments: '12' }
    const quote = await look(world, by, [quoteLoan, { ...params(by), query }])
    expect(quote).toMatchObject({ rate: { annual_bp: 1200, effective_bp: 1268 } })
    expect(quote.schedule).toHaveLength(12)
    const { id } = await bank.draw(by, '365000', 12)
    expect(await bank.purse(by)).toBe(365_000n)
    await world.pass('P10D')
    // 3,650.00 × 12 % ÷ 365 = 1.20 a day
    expect((await bank.loan(by))?.owed).toEqual({ principal: '365000', interest: '1200', total: '366200' })
    await bank.repay(by, id, '1700')
    expect((await bank.loan(by))?.owed).toEqual({ principal: '364500', interest: '0', total: '364500' })
    await bank.controlled()
  })

  it('is repaid early without a fee, and a signed letter says that nothing is owed', async () => {
    const by = await bank.borrower('5000')
    const { id } = await bank.draw(by, '100000')
    const letter = () => look(world, by, [settlementLetter, { params: { wallet: by.wallet, loan: id } }])
    await expect(letter()).rejects.toMatchObject({ code: 'loan_not_settled' })
    expect(await bank.repay(by, id, 'all')).toMatchObject({ state: 'settled', owed: { total: '0' } })
    await expect(bank.repay(by, id, '1')).rejects.toMatchObject({ code: 'loan_settled' })
    const paper = await letter()
    const verdict = await verifySettlement(paper.jws, publicJwks())
    expect(verdict).toMatchObject({
      ok: true,
      problems: [],
      payload: { loan: id, owed: '0', principal: '100000' },
    })
    const [head, , signature] = paper.jws.split('.')
    const forged = [head, Buffer.from('{"owed":"0"}').toString('base64url'), signature].join('.')
    expect((await verifySettlement(forged, publicJwks())).problems).toContain('signature_wrong')
    expect((await verifyReceipt(paper.jws, publicJwks())).problems).toContain('wrong_type')
    await world.pass('P1D')
    expect(await letter()).toEqual(paper)
    const printed = () => look(world, by, [settlementLetterPdf, { params: { wallet: by.wallet, loan: id } }])
    expect(await printed()).toEqual(await printed())
    await bank.controlled()
  })

  it('takes an instalment on its day, and tells when there is no money for it', async () => {
    const by = await bank.borrower()
    await bank.draw(by, '300000', 3)
    await world.pass('P32D')
    expect((await bank.loan(by))?.owed.principal).toBe('200000')
    const { id } = (await bank.loan(by)) ?? { id: '' }
    await bank.repay(by, id, (await bank.purse(by)).toString())
    await world.pass('P90D')
    const late = await bank.loan(by)
    expect(late?.late).toMatchObject({ amount: late?.owed.total })
    expect((await letters(world, by))[0]?.message.text).toContain('An instalment of your loan is due')
    const report = await look(world, operator('compliance'), [creditReport, {}])
    expect(report.arrears.map((a) => a.loan)).toContain(id)
    await bank.controlled()
  })

  it('K2 is not late any more when exactly what is shown as late is paid', async () => {
    const by = await bank.borrower()
    const { id } = await bank.draw(by, '100000', 3)
    const until = isoOf(plus(await world.db.now(), 'P90D'))
    await act(world, by, [pauseWallet, { ...params(by), body: { until } }])
    await world.pass('P40D')
    const { late } = (await bank.loan(by)) ?? {}
    expect(BigInt(late?.amount ?? 0)).toBeGreaterThan(33_333n)
    await bank.repay(by, id, late?.amount ?? '')
    expect((await bank.loan(by))?.late).toBeNull()
  })

  it('K1 costs to the cent what its quote said, when every instalment is paid on its day', async () => {
    const by = await bank.borrower('20000')
    const query = { amount: '100001', instalments: '7' }
    const quoted = await look(world, by, [quoteLoan, { ...params(by), query }])
    const { id } = await bank.draw(by, '100001', 7)
    await world.pass('P220D')
    const loan = await bank.loan(by)
    expect(loan).toMatchObject({ id, state: 'settled' })
    expect(loan?.interest_paid).toBe(String(BigInt(quoted.total) - 100_001n))
    await bank.controlled()
  })

  it('is repaid once under one key, and two repayments at once never take more than is owed', async () => {
    const by = await bank.borrower('200000')
    const { id } = await bank.draw(by, '100000')
    const both = await Promise.allSettled([bank.repay(by, id, '60000'), bank.repay(by, id, '60000')])
    expect(both.find((b) => b.status === 'rejected')).toMatchObject({
      reason: { code: 'repayment_too_much' },
    })
    const call = callBy(by, 'once')
    const input = { params: { wallet: by.wallet, loan: id }, query: {}, body: { amount: '1000' } }
    for (let i = 0; i < 2; i++) await world.db.tx((tx) => repayLoan.run(tx, call, input))
    expect((await bank.loan(by))?.owed.total).toBe('39000')
    await bank.controlled()
  })

  it('is written off by two people, never by one', async () => {
    const by = await bank.borrower()
    const { id } = await bank.draw(by, '10000')
    const [ada, bo] = [operator('checker'), operator('checker')]
    const proposal = { params: { loan: id }, body: { reason: 'the borrower has died without an estate' } }
    const { approval, shown_hash } = await act(world, ada, [proposeWriteOff, proposal])
    const decision = { params: { loan: id }, body: { approval, verdict: 'approve' as const, shown_hash } }
    await expect(act(world, ada, [decideWriteOff, decision])).rejects.toMatchObject({ code: 'approval_own' })
    await bank.repay(by, id, '1')
    await expect(act(world, bo, [decideWriteOff, decision])).rejects.toMatchObject({
      code: 'approval_changed',
    })
    const no = {
      ...decision,
      body: { ...decision.body, verdict: 'reject' as const, reason: 'not without the papers' },
    }
    expect(await act(world, bo, [decideWriteOff, no])).toEqual({ state: 'open' })
    const anew = await act(world, ada, [proposeWriteOff, proposal])
    const yes = { ...decision, body: { ...anew, verdict: 'approve' as const } }
    expect(await act(world, bo, [decideWriteOff, yes])).toEqual({ state: 'written_off' })
    expect((await bank.loan(by))?.owed.total).toBe('0')
    await bank.controlled()
  })

  it('is refused beyond the line, without one, and for what is not there', async () => {
    const by = await bank.borrower()
    await expect(bank.draw(by, '500001')).rejects.toMatchObject({ code: 'credit_exceeded' })
    await expect(bank.draw(by, '0')).rejects.toMatchObject({ code: 'amount_invalid' })
    await expect(bank.repay(by, newId(by.bucket), '1')).rejects.toMatchObject({ code: 'loan_unknown' })
    await expect(act(world, by, [openCreditLine, params(by)])).rejects.toMatchObject({
      code: 'credit_line_open',
    })
    const none = await person(world)
    await expect(bank.draw(none, '1')).rejects.toMatchObject({ code: 'credit_line_none' })
  })

  it('K8 is for a name that a bank has confirmed, and once for a document, in however many wallets it stands', async () => {
    const document = { type: 'passport', number: 'E70112233' } as const
    const twin = async () => {
      const by = await nameless(world)
      await world.db.tx(async (tx) =>
        settleIdentity(tx, { person: by.person, realName: '李四', document, at: await tx.now() }),
      )
      return by
    }
    const open = (by: Holder) => act(world, by, [openCreditLine, params(by)])
    const [one, two, three] = [await twin(), await twin(), await twin()]
    await expect(open(one)).rejects.toMatchObject({ code: 'credit_name_unconfirmed' })
    for (const by of [one, two, three]) await linked(world, by)
    // Two at once are one after the other.
    const both = await Promise.allSettled([open(one), open(two)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const elsewhere = { code: 'credit_line_elsewhere' }
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: elsewhere })
    await expect(open(three)).rejects.toMatchObject(elsewhere)
    const has = both[0]?.status === 'fulfilled' ? one : two
    await act(world, has, [closeCreditLine, params(has)])
    await open(three)
    const stranger = await nameless(world)
    await expect(open(stranger)).rejects.toMatchObject({ code: 'credit_unavailable' })
  })

  it('keeps its line open until it is repaid; then the line alone can be closed', async () => {
    const by = await bank.borrower()
    const { id } = await bank.draw(by, '100')
    const close = () => act(world, by, [closeCreditLine, params(by)])
    await expect(close()).rejects.toMatchObject({ code: 'loan_outstanding' })
    await bank.repay(by, id, 'all')
    await close()
    await expect(close()).rejects.toMatchObject({ code: 'credit_line_none' })
    const report = await look(world, operator('compliance'), [creditReport, {}])
    expect(report.lines_closed.map((l) => l.wallet)).toContain(by.wallet)
  })
})

describe('closing a wallet that owes', () => {
  let world: World
  let bank: ReturnType<typeof openBank>
  beforeAll(async () => {
    world = await openWorld()
    bank = openBank(world)
  })
  afterAll(() => world.close())

  it('M11 repays from the balance at acceptance, to the day, and pays out the rest', async () => {
    const by = await bank.borrower('50000')
    await bank.draw(by, '100000')
    await world.pass('P10D')
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    expect(closure.quote?.steps.map((s) => [s.kind, s.early])).toEqual([
      ['cancel', false],
      ['repay', true],
    ])
    const owed = BigInt(closure.quote?.steps[1]?.amount ?? 0)
    expect(closure.quote?.lines).toMatchObject([{ amount: (150_000n - owed).toString() }])
    await world.work()
    expect(await bank.loan(by)).toMatchObject({ state: 'settled' })
    expect((await read(world, by)).state).toBe('cooling_off')
    await world.pass('P8D')
    const after = await read(world, by)
    expect(after.state).toBe('closed')
    expect(after.steps.find((s) => s.kind === 'payout')).toMatchObject({
      moved: (150_000n - owed).toString(),
    })
    const link = { kind: 'bearer', purpose: 'receipt', closure: closure.id, bucket: by.bucket } as const
    const { letters } = await look(world, link, [
      closureSettlementLetters,
      { params: { closure: closure.id } },
    ])
    expect(letters).toMatchObject([{ principal: '100000', loan: (await bank.loan(by))?.id }])
    expect((await verifySettlement(letters[0]?.jws ?? '', publicJwks())).ok).toBe(true)
    await bank.controlled()
  })

  it('asks the holder first when the balance does not cover the debt', async () => {
    const poor = await bank.borrower()
    await bank.draw(poor, '10000')
    await world.pass('P5D')
    const found = await look(world, poor, [previewClosure, params(poor)])
    expect(found.blocked).toBe(true)
    expect(found.obligations.find((o) => o.code === 'loan.outstanding')).toMatchObject({
      clears: 'by_holder',
      blocks: true,
      remedy: { action: 'repay' },
    })
    await open(world, poor)
    await expect(plan(world, poor, [{ currency: 'CNY', way: 'claim' }])).rejects.toMatchObject({
      code: 'plan_underfunded',
      detail: { facts: { missing: '16' } },
    })
  })
})

describe('where the debt may outlive the wallet', () => {
  let world: World
  let bank: ReturnType<typeof openBank>
  beforeAll(async () => {
    world = await openWorld({ pack: 'instant' })
    bank = openBank(world)
  })
  afterAll(() => world.close())

  it('closes, and the loan goes on under its own contract', async () => {
    const by = await bank.borrower()
    await bank.draw(by, '10000')
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    expect(closure.quote?.consequences.map((c) => c.code)).toContain('loan.outstanding')
    await world.pass('P1D')
    expect((await read(world, by)).state).toBe('closed')
    expect(await bank.loan(by)).toMatchObject({ state: 'surviving', owed: { principal: '10000' } })
    await bank.controlled()
  })

  it('is repaid by its holder while the closing cools off, and only the rest goes on', async () => {
    const by = await bank.borrower()
    const { id } = await bank.draw(by, '10000')
    const { closure } = await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    expect(closure.state).toBe('cooling_off')
    await bank.repay(by, id, '4000')
    expect((await bank.loan(by))?.owed.principal).toBe('6000')
    await world.pass('P1D')
    expect((await read(world, by)).state).toBe('closed')
    expect(await bank.loan(by)).toMatchObject({ state: 'surviving', owed: { principal: '6000' } })
    await bank.controlled()
  })
})
