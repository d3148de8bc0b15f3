/** A wallet service whose days are reconciled: noon of a business day, payments over the rail, and what the match says. */

import { newId, type Uuid } from '../../src/kernel/ids.ts'
import type { Actor, OperatorRole } from '../../src/kernel/usecase.ts'
import { topUp } from '../../src/modules/payments/operations/top-up.ts'
import { withdraw } from '../../src/modules/payments/operations/withdraw.ts'
import { defaultPack } from '../../src/modules/policy/policy.ts'
import { askNow, requireDay } from '../../src/modules/reconciliation/days.ts'
import { uploadBankFile } from '../../src/modules/reconciliation/operations/bring-file.ts'
import { readReconciliation } from '../../src/modules/reconciliation/operations/read.ts'
import { decideApproval } from '../../src/modules/support/operations/approvals/decide-approval.ts'
import { addOperator } from '../../src/modules/support/operators.ts'
import type { Rail } from '../../src/platform/rails/rail.ts'
import { act, funded, type Holder, linked, look, openWorld, person, type World } from '../closure/world.ts'

export type Books = World & { readonly zone: string }

/** `rail`: a bank that is not the simulated one in everything. */
export const openBooks = async (
  options: { rail?: (rail: Rail) => Rail; pack?: string } = {},
): Promise<Books> => {
  const world = await openWorld(options)
  const books = { ...world, zone: defaultPack().time_zone }
  await until(books, 12)
  for (const handler of world.handlers)
    if (handler.type === 'job' && handler.name === 'reconciliation.begin') await handler.run(world.db)
  return books
}

export const today = async ({ db, zone }: Books): Promise<string> =>
  (await db.now()).toZonedDateTimeISO(zone).toPlainDate().toString()

/** Moves the clock to the next time that it is that hour, in the zone of the days. */
export const until = async (books: Books, hour: number): Promise<void> => {
  const now = (await books.db.now()).toZonedDateTimeISO(books.zone)
  const then = now.startOfDay().add({ hours: hour })
  const at = Temporal.ZonedDateTime.compare(then, now) > 0 ? then : then.add({ days: 1 })
  await books.pass(`PT${Math.ceil(now.until(at).total('seconds'))}S`)
}

/** An operator of the table, whose words can be sealed. */
export const staff = async ({ db }: Books, ...roles: OperatorRole[]) => {
  const { id } = await db.tx((tx) => addOperator(tx, { name: 'Somebody', roles }))
  return { kind: 'operator', operator: id, roles } as const
}
export const operator = (...roles: OperatorRole[]) =>
  ({ kind: 'operator', operator: newId(0), roles }) as const

/** A holder with money that came through the bank, and the account it came from. */
export const rich = async (books: Books, amount = '100000'): Promise<Holder & { instrument: Uuid }> => {
  const by = await person(books)
  const instrument = await linked(books, by)
  await funded(books, by, { instrument, amount })
  return { ...by, instrument }
}

type Payer = Holder & { readonly instrument: Uuid }
const order = (by: Payer, amount: string) => ({
  params: { wallet: by.wallet },
  body: { instrument: by.instrument, amount, currency: 'CNY' },
})
export const out = (books: Books, by: Payer, amount: string) => act(books, by, [withdraw, order(by, amount)])
export const into = (books: Books, by: Payer, amount: string) => act(books, by, [topUp, order(by, amount)])

export const dayOf = (books: Books, date: string) =>
  look(books, operator('checker'), [readReconciliation, { params: { date } }])

/** The kinds that are not settled, as `kind state`. */
export const kindsOf = async (books: Books, date: string): Promise<string[]> =>
  (await dayOf(books, date)).breaks.map(({ kind, state }) => `${kind} ${state}`)

export const ask = ({ db }: Books, date: string) => db.tx((tx) => askNow(tx, date))
export const stateOf = async ({ db }: Books, date: string) => (await requireDay(db, date)).state
export const earlier = (date: string, days = 1): string =>
  Temporal.PlainDate.from(date).subtract({ days }).toString()

export type Bringing = {
  readonly file: string
  readonly amount?: string
  readonly reason?: string
  readonly by?: Actor
}
/** One person brings the file of a day; without a second one that is a proposal. */
export const propose = async (books: Books, date: string, { file, amount = '0', ...how }: Bringing) =>
  act(books, how.by ?? (await staff(books, 'checker')), [
    uploadBankFile,
    {
      params: { date },
      body: { file, balances: [{ currency: 'CNY', amount }], reason: how.reason ?? 'the bank is silent' },
    },
  ])

/** The second of two. */
export const agree = async (
  books: Books,
  asked: { readonly approval: string | null; readonly shown_hash: string | null },
  by?: Actor,
) =>
  act(books, by ?? (await staff(books, 'compliance')), [
    decideApproval,
    {
      params: { approval: asked.approval ?? '' },
      body: { verdict: 'approve', shown_hash: asked.shown_hash ?? '' },
    },
  ])

/** Brought by one and agreed to by another; the day. */
export const bring = async (books: Books, date: string, given: Bringing) => {
  const asked = await propose(books, date, given)
  if (asked.approval) await agree(books, asked)
  return dayOf(books, date)
}
