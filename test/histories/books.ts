/** What must be true of the books whatever happened. Each statement finds what breaks its sentence. */
import { expect } from 'vitest'
import { reconcile } from '../../src/modules/ledger/books/reconcile.ts'
import type { Db } from '../../src/platform/db/types.ts'

/** Money at the bank by its own books, with what each side has not told the other yet. */
const BANK = `WITH orders AS (
    SELECT p.currency, p.state, p.kind, p.amount,
           CASE WHEN i.key IS NULL OR i.outcome = 'refused' OR p.state = 'bounced' THEN 0
                WHEN i.kind = 'collect' THEN i.amount ELSE -i.amount END AS theirs
      FROM payments.payment p LEFT JOIN rails_sim.instruction i ON i.key = p.id AND i.kind IN ('collect', 'payout')
     WHERE p.kind <> 'transfer'),
  bank AS (
    SELECT currency, sum(theirs + CASE WHEN state NOT IN ('created', 'sent', 'unknown') THEN 0
                                       WHEN kind = 'topup' THEN -theirs ELSE -amount - theirs END)::bigint AS holds
      FROM orders GROUP BY currency),
  ours AS (
    SELECT currency, sum(credits_posted - debits_posted)::bigint AS owes
      FROM ledger.account WHERE purpose <> 'bank_settlement' GROUP BY currency)
  SELECT currency, coalesce(owes, 0)::bigint AS owes, coalesce(holds, 0)::bigint AS holds FROM ours FULL JOIN bank USING (currency) ORDER BY 1`

/** Each order is known to both sides, once, and both say the same of it. */
const ORDERS = `SELECT p.id, p.kind, p.state, i.outcome, i.amount
    FROM payments.payment p FULL JOIN rails_sim.instruction i ON i.key = p.id
   WHERE coalesce(i.kind, '') <> 'name_check' AND coalesce(p.kind, '') <> 'transfer'
     AND (p.id IS NULL OR i.amount <> p.amount OR i.currency <> p.currency
       OR (i.kind = 'collect') <> (p.kind = 'topup')
       OR (p.state IN ('paid', 'bounced') AND i.outcome IS NOT DISTINCT FROM 'refused')
       OR (p.state IN ('paid', 'bounced', 'refused') AND i.key IS NULL)
       OR (p.state = 'refused' AND i.outcome <> 'refused' AND NOT EXISTS
            (SELECT FROM core.due d WHERE d.ref = p.id AND d.kind = 'rail_sim.callback'))
       OR (p.state IN ('created', 'cancelled') AND i.key IS NOT NULL))`

/** What a product says was paid is in the ledger, and what it says was not is not. */
const PAID = `
  SELECT 'topup' AS what, p.id FROM payments.payment p LEFT JOIN ledger.leg l ON l.transfer = p.id AND l.debit
   WHERE p.kind = 'topup' AND (p.state = 'paid') <> (l.transfer IS NOT NULL)
  UNION ALL SELECT 'order', p.id FROM payments.payment p LEFT JOIN ledger.leg l ON l.transfer = p.id AND l.debit
   WHERE p.kind IN ('withdrawal', 'payout', 'return') AND l.posted IS DISTINCT FROM p.amount
  UNION ALL SELECT 'transfer', p.id FROM payments.payment p LEFT JOIN ledger.leg l ON l.transfer = p.id AND l.debit
   WHERE p.kind = 'transfer' AND p.expires_at IS NULL AND l.posted IS DISTINCT FROM p.amount
  UNION ALL SELECT 'offer', p.id FROM payments.payment p LEFT JOIN ledger.hold h ON h.id = p.id
   WHERE p.kind = 'transfer' AND p.expires_at IS NOT NULL AND h.state IS DISTINCT FROM
         (CASE p.state WHEN 'pending' THEN 'open' WHEN 'completed' THEN 'captured' ELSE 'released' END)
  UNION ALL SELECT 'refund', r.id FROM commerce.refund r LEFT JOIN ledger.leg l ON l.transfer = r.id AND l.debit
   -- What a dispute had secured is given back by its own postings: the control account of disputes holds them to account.
   WHERE r.dispute IS NULL AND (r.state = 'paid') <> (l.transfer IS NOT NULL)
  UNION ALL SELECT 'bill', b.id FROM commerce.bill b LEFT JOIN ledger.leg l ON l.transfer = b.id AND l.debit
   WHERE (b.state IN ('paid', 'given_back')) <> (l.transfer IS NOT NULL)
  UNION ALL SELECT 'fund order', o.id FROM wealth.holding_order o LEFT JOIN ledger.leg l ON l.transfer = o.id AND l.debit
   WHERE (CASE o.kind WHEN 'subscribe' THEN true ELSE o.state = 'settled' AND o.amount > 0 END) <> (l.transfer IS NOT NULL)
      OR l.posted <> o.amount
  UNION ALL SELECT 'priced', o.id FROM wealth.holding_order o JOIN wealth.price p USING (fund, day)
   -- Par is the price of what was ordered before the fund had any.
   WHERE o.state = 'settled' AND o.kind <> 'redeem_fast' AND o.price NOT IN (p.price, 100000000)
  UNION ALL SELECT 'investment', i.id FROM investments.investment i LEFT JOIN ledger.leg l ON l.transfer = i.id AND l.debit
   WHERE l.posted IS DISTINCT FROM (CASE WHEN i.rolled_from IS NULL THEN i.principal END)
  UNION ALL SELECT 'purchase', p.id FROM commerce.purchase p LEFT JOIN ledger.hold h ON h.id = p.hold
   WHERE p.hold IS NOT NULL AND (h.state IS DISTINCT FROM 'open' OR h.amount <> p.amount - p.captured)`

/** Sub-ledgers and their control accounts, by currency. */
const CONTROLS = `WITH control AS (
    SELECT purpose, currency, sum(debits_posted - credits_posted)::bigint AS balance, sum(credits_pending)::bigint AS pending
      FROM ledger.account GROUP BY purpose, currency),
  parts (purpose, currency, amount) AS (
    SELECT 'lender', currency, sum(outstanding) FROM credit.loan WHERE state IN ('open', 'surviving') GROUP BY currency
    UNION ALL SELECT 'provisional', currency, sum(credited - secured) FROM commerce.dispute WHERE state = 'open' GROUP BY currency
    UNION ALL SELECT 'receivables', currency, sum(amount - repaid) FROM commerce.debt WHERE state <> 'written_off' GROUP BY currency
    UNION ALL SELECT 'claim', currency, -sum(amount) FROM claims.claim WHERE paid_by IS NULL GROUP BY currency
    UNION ALL SELECT 'interest', l.currency, -sum(r.interest) FROM credit.repayment r JOIN credit.loan l ON l.id = r.loan GROUP BY l.currency
    UNION ALL SELECT 'fund_manager', 'CNY', sum(CASE WHEN kind = 'subscribe' THEN -amount ELSE amount END) FROM wealth.holding_order WHERE kind = 'subscribe' OR state = 'settled'
    UNION ALL SELECT 'issuer', currency, -sum(principal) FROM investments.investment WHERE state = 'running' GROUP BY currency
    UNION ALL SELECT 'issuer_interest', currency, sum(interest) FROM investments.investment GROUP BY currency
    UNION ALL SELECT 'donations', currency, -sum(moved) FROM closure.step WHERE way = 'donate' AND state = 'done' GROUP BY currency
    UNION ALL SELECT 'dust', currency, -sum(moved) FROM closure.step WHERE way = 'forfeit' AND state = 'done' GROUP BY currency)
  SELECT c.purpose, c.currency, c.balance, coalesce(p.amount, 0)::bigint AS parts
    FROM control c LEFT JOIN parts p USING (purpose, currency)
   WHERE c.purpose IN ('lender', 'provisional', 'receivables', 'claim', 'interest', 'fund_manager', 'issuer', 'issuer_interest', 'donations', 'dust', 'suspense')
     AND c.balance <> coalesce(p.amount, 0)
  UNION ALL SELECT 'frozen by authorities', c.currency, c.pending, coalesce(o.amount, 0)
    FROM control c LEFT JOIN (SELECT currency, sum(amount)::bigint AS amount FROM wallets.authority_order WHERE ended_at IS NULL AND hold IS NOT NULL GROUP BY currency) o USING (currency)
   WHERE c.purpose = 'suspense' AND c.pending <> coalesce(o.amount, 0)
  UNION ALL SELECT 'rests with young merchants', c.currency, c.pending, coalesce(r.amount, 0)
    FROM control c LEFT JOIN (SELECT currency, sum(amount)::bigint AS amount FROM commerce.resting WHERE state = 'open' GROUP BY currency) r USING (currency)
   WHERE c.purpose = 'resting' AND (c.balance <> 0 OR c.pending <> coalesce(r.amount, 0))`

/** Each claim account holds its claims, each position its orders. */
const PIECES = `
  SELECT 'claim' AS what, a.wallet::text, (a.credits_posted - a.debits_posted)::bigint AS has, coalesce(c.amount, 0)::bigint AS should
    FROM ledger.account a LEFT JOIN (SELECT wallet, currency, sum(amount) AS amount FROM claims.claim WHERE paid_by IS NULL GROUP BY 1, 2) c USING (wallet, currency)
   WHERE a.purpose = 'claim' AND a.credits_posted - a.debits_posted <> coalesce(c.amount, 0)
  UNION ALL SELECT 'roll-over', n.wallet::text, n.principal, o.principal
    FROM investments.investment o FULL JOIN investments.investment n ON n.rolled_from = o.id
   WHERE (o.state = 'rolled_over' OR n.rolled_from IS NOT NULL)
     AND (o.state, o.principal, o.pays_on, o.wallet) IS DISTINCT FROM ('rolled_over', n.principal, n.begins_on, n.wallet)
  UNION ALL SELECT 'units', o.wallet::text, coalesce(p.units, 0), o.units
    FROM (SELECT wallet, fund, sum(CASE WHEN kind <> 'subscribe' THEN -units WHEN state = 'settled' THEN units ELSE 0 END)::bigint AS units FROM wealth.holding_order GROUP BY 1, 2) o
    JOIN wallets.wallet w ON w.id = o.wallet AND w.state <> 'closed'
    LEFT JOIN wealth.position p ON p.wallet = o.wallet AND p.fund = o.fund
   WHERE o.units <> coalesce(p.units, 0)`

/** A closed wallet holds nothing and can be moved by nobody. */
const CLOSED = `WITH closed AS (SELECT id, closed_at, person FROM wallets.wallet WHERE state = 'closed')
  SELECT 'account' AS what, a.wallet FROM ledger.account a JOIN closed w ON w.id = a.wallet
   WHERE a.purpose = 'available' AND (a.state <> 'closed' OR a.credits_posted <> a.debits_posted OR a.debits_pending + a.credits_pending <> 0)
  UNION ALL SELECT 'leg after closing', a.wallet FROM ledger.leg l JOIN ledger.account a ON a.id = l.account JOIN closed w ON w.id = a.wallet
   WHERE a.purpose = 'available' AND l.at > w.closed_at
  UNION ALL SELECT 'mandate', m.wallet FROM mandates.mandate m JOIN closed w ON w.id = m.wallet WHERE m.ended_at IS NULL
  UNION ALL SELECT 'authorisation', x.wallet FROM mandates.authorisation x JOIN closed w ON w.id = x.wallet WHERE x.ended_at IS NULL AND x.expires_at > w.closed_at
  UNION ALL SELECT 'session', s.wallet FROM identity.session s JOIN closed w ON w.id = s.wallet WHERE s.ended_at IS NULL
  UNION ALL SELECT 'authorised', p.wallet FROM commerce.purchase p JOIN closed w ON w.id = p.wallet WHERE p.state = 'authorised'
  UNION ALL SELECT 'shop', m.wallet FROM commerce.merchant m JOIN closed w ON w.id = m.wallet WHERE m.ended_at IS NULL
  UNION ALL SELECT 'resting', r.merchant FROM commerce.resting r JOIN closed w ON w.id = r.merchant WHERE r.state = 'open'
  UNION ALL SELECT 'bill', b.wallet FROM commerce.bill b JOIN closed w ON w.id = b.wallet WHERE b.state = 'open'
  UNION ALL SELECT 'debt', d.wallet FROM commerce.debt d JOIN closed w ON w.id = d.wallet WHERE d.state = 'open'
  UNION ALL SELECT 'loan', l.wallet FROM credit.loan l JOIN closed w ON w.id = l.wallet WHERE l.state = 'open'
  UNION ALL SELECT 'credit line', l.wallet FROM credit.line l JOIN closed w ON w.id = l.wallet WHERE l.closed_at IS NULL
  UNION ALL SELECT 'units', p.wallet FROM wealth.position p JOIN closed w ON w.id = p.wallet WHERE p.units > 0
  UNION ALL SELECT 'investment', i.wallet FROM investments.investment i JOIN closed w ON w.id = i.wallet WHERE i.state = 'running'
  UNION ALL SELECT 'fund order', o.wallet FROM wealth.holding_order o JOIN closed w ON w.id = o.wallet WHERE o.state = 'pending'
  UNION ALL SELECT 'offer', i.wallet FROM payments.incoming i JOIN closed w ON w.id = i.wallet
  UNION ALL SELECT 'payment', p.wallet FROM payments.payment p JOIN closed w ON w.id = p.wallet
   WHERE p.state = 'pending' OR (p.kind IN ('withdrawal', 'payout') AND p.state IN ('created', 'sent', 'unknown') AND p.created_at < w.closed_at)
  UNION ALL SELECT 'order', o.wallet FROM wallets.authority_order o JOIN closed w ON w.id = o.wallet WHERE o.kind = 'freeze' AND o.ended_at IS NULL`

/**
 * What left an account is what was quoted, but for what the pack tolerates, or the holder was asked, or it waits as a claim.
 * A worse price is no loss where money that came in made up for it: what is missing counts, and how it went missing. Who
 * confirmed to close when ready has agreed to limits (here: to any sum), not to the quote of that day.
 */
const QUOTED = `WITH made AS (
    SELECT closure, currency, sum(CASE kind WHEN 'redeem' THEN quoted - moved WHEN 'repay' THEN moved - quoted ELSE 0 END)::bigint AS loss
      FROM closure.step WHERE state = 'done' GROUP BY 1, 2),
  paid AS (
    SELECT closure, currency, account, (array_agg(quoted ORDER BY ordinal))[1] - sum(moved)::bigint AS missing,
           bool_or(moved > 0 AND NOT claim) AS left_us, bool_or(asked_at IS NOT NULL) AS asked
      FROM closure.step WHERE kind = 'payout' GROUP BY 1, 2, 3),
  by_limits AS (
    SELECT closure FROM closure.event WHERE type = 'accepted' AND actor = 'system'
    INTERSECT SELECT closure FROM closure.event WHERE type LIKE 'standing%')
  SELECT c.id, p.currency, least(m.loss, p.missing) AS loss
    FROM closure.closure c JOIN paid p ON p.closure = c.id JOIN made m USING (closure, currency)
   WHERE c.state = 'closed' AND p.left_us AND NOT p.asked AND c.id NOT IN (SELECT closure FROM by_limits)
     AND least(m.loss, p.missing) > (CASE p.currency WHEN 'CNY' THEN 100 ELSE 20 END)`

/** What the steps of a case say that they moved is what its payments and claims say. */
const SWEPT = `SELECT s.id, s.way, s.moved, p.amount AS paid, k.amount AS kept FROM closure.step s
    LEFT JOIN payments.payment p ON p.id = s.id
    LEFT JOIN (SELECT source, sum(amount)::bigint AS amount FROM claims.claim WHERE reason NOT IN ('refused', 'bounced') GROUP BY 1) k ON k.source = s.id
   WHERE s.kind = 'payout' AND s.state = 'done' AND s.way NOT IN ('donate', 'forfeit')
     AND s.moved <> coalesce(p.amount, 0) + coalesce(k.amount, 0)`

/**
 * A case that waits for us has a row that will wake it, or a programme that looks at its wallet; one that waits for a person
 * has a task that somebody owns.
 */
const ASLEEP = `SELECT c.id, c.state FROM closure.closure c
   WHERE c.state IN ('preparing', 'cooling_off', 'in_review', 'settling')
     AND NOT EXISTS (SELECT FROM core.due d WHERE d.ref = c.id AND d.kind LIKE 'closure.%')
     AND NOT (c.state = 'preparing'
              AND EXISTS (SELECT FROM core.due d WHERE d.wallet = c.wallet AND d.kind = 'programme.wallet'))
     AND NOT (c.state = 'in_review' AND EXISTS (SELECT FROM support.task t WHERE t.ref = c.id AND t.resolved_at IS NULL))`

const SENTENCES: Readonly<Record<string, string>> = {
  'the bank and we say the same of each order': ORDERS,
  'products and the ledger say the same of what was paid': PAID,
  'sub-ledgers add up to their control accounts': CONTROLS,
  'each claim account and each position is the sum of its parts': PIECES,
  'a closed wallet holds nothing and nobody can move it': CLOSED,
  'what left is what was quoted, or the holder was asked': QUOTED,
  'steps say what their payments and claims say': SWEPT,
  'no case sleeps': ASLEEP,
}

/** With nothing due now. `chargedBack`: what the bank took back by its own account, minor units by currency. */
export const expectBooks = async (db: Db, chargedBack: ReadonlyMap<string, bigint>): Promise<void> => {
  expect((await db.tx(reconcile)).breaks, 'the ledger against itself').toEqual([])
  const bank = await db.query<{ currency: string; owes: bigint; holds: bigint }>(BANK)
  expect(
    bank.filter(({ currency, owes, holds }) => owes !== holds - (chargedBack.get(currency) ?? 0n)),
    'all that we owe anybody is at the bank',
  ).toEqual([])
  for (const [sentence, sql] of Object.entries(SENTENCES)) expect(await db.query(sql), sentence).toEqual([])
}
