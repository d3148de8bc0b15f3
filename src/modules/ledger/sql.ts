/** Every statement of the ledger. Ids lead, the bucket follows; times are parameters. */
import type { Sql } from '../../platform/db/types.ts'
import { CODE } from './codes.ts'

const named = (name: string, text: string): Sql => ({ name: `ledger.${name}`, text })

export const OPEN_ACCOUNTS = named(
  'open_accounts',
  `INSERT INTO ledger.account (id, wallet, purpose, currency, state, epoch, allow, debit_limit, bucket, moved_at)
   SELECT *, $10::timestamptz
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::int[], $7::int[], $8::bigint[], $9::smallint[])
   ON CONFLICT (id, bucket) DO NOTHING`,
)

/**
 * One line of text for each account, all in one value: decoding 13 columns of 1,000 rows cost Node more than the
 * decision itself. No limit is an empty field. The order of the fields is that of `accountOf` in read.ts.
 */
const LINES = `SELECT max(moved_at) AS "movedAt", string_agg(concat(id, ',', currency, ',', state, ',', epoch, ',', allow,
    ',', debit_limit, ',', credit_limit, ',', debits_posted, ',', credits_posted, ',', debits_pending, ',',
    credits_pending, ',', version, ',', spent_on, ',', spent_on_others, ',', spent_on_own, ',', spent, ',', spend_most, ',', spend_next, ',',
    (extract(epoch FROM spend_next_from) * 1000)::bigint), E'\\n') AS lines`

/** The one blocking statement of a posting: every account of the batch, once, in the order of their ids. */
export const LOCK = named(
  'lock',
  `${LINES} FROM (SELECT * FROM ledger.account WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE) a`,
)

/** Which of these accounts somebody else holds: waits for nobody, and holds nothing itself afterwards. */
export const HELD = named(
  'held',
  `WITH free AS MATERIALIZED (
     SELECT id FROM ledger.account WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED)
   SELECT id FROM ledger.account WHERE id = ANY($1::uuid[]) AND id <> ALL(ARRAY(SELECT id FROM free))`,
)

/** The same, with the accounts of holds ($2): those columns of a hold never change, so they may be read before the lock. */
export const LOCK_WITH_HOLDS = named(
  'lock_with_holds',
  `${LINES} FROM (
     SELECT * FROM ledger.account
      WHERE id = ANY($1::uuid[] || ARRAY(SELECT unnest(ARRAY[debit, credit]) FROM ledger.hold WHERE id = ANY($2::uuid[])))
      ORDER BY id FOR NO KEY UPDATE) a`,
)

/** After the locks, in a statement of its own: a statement that waited reads everything but the locked rows as of before. */
export const KNOWN = named(
  'known',
  `SELECT r.id, r.hash, r.amount, r.refusal, r.on_debit AS "onDebit", r.at,
          d.version AS "debitVersion", d.balance AS "debitAfter", c.version AS "creditVersion", c.balance AS "creditAfter"
     FROM ledger.request r
     LEFT JOIN ledger.leg d ON d.transfer = r.id AND d.debit
     LEFT JOIN ledger.leg c ON c.transfer = r.id AND NOT c.debit
    WHERE r.id = ANY($1::uuid[])`,
)

export const HOLDS = named(
  'holds',
  `SELECT id, debit, credit, currency, code, amount, captured, state, expires_at AS "expiresAt"
     FROM ledger.hold WHERE id = ANY($1::uuid[])`,
)

export const EXISTING = named('existing', 'SELECT id FROM ledger.account WHERE id = ANY($1::uuid[])')

/** Divides by zero, and so undoes the batch, unless every row still had the version that was locked. */
export const MOVE = named(
  'move',
  `WITH moved AS (
     UPDATE ledger.account a
        SET debits_posted = w.debits_posted, credits_posted = w.credits_posted,
            debits_pending = w.debits_pending, credits_pending = w.credits_pending,
            version = w.version, moved_at = $9, spent_on = w.spent_on::date, spent_on_others = w.spent_on_others,
            spent_on_own = w.spent_on_own, spent = w.spent
       FROM unnest($1::uuid[], $2::smallint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[],
                   $11::text[], $12::bigint[], $13::bigint[], $14::bigint[])
              AS w (id, bucket, debits_posted, credits_posted, debits_pending, credits_pending, version, was,
                    spent_on, spent_on_others, spent_on_own, spent)
      WHERE a.id = w.id AND a.bucket = w.bucket AND a.version = w.was
     RETURNING 1)
   SELECT 1 / (count(*) = $10::int)::int AS "allMoved" FROM moved`,
)

/** Both legs of each transfer from one row: debit first. */
export const ADD_LEGS = named(
  'add_legs',
  `INSERT INTO ledger.leg (transfer, posted, held, kind, code, account, peer, version, balance, debit, bucket, at)
   SELECT w.transfer, w.posted, w.held, w.kind, w.code, side.*, $14::timestamptz
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[], $5::bigint[], $6::smallint[], $7::smallint[],
                 $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[], $12::smallint[], $13::smallint[])
            AS w (transfer, debit, credit, posted, held, kind, code,
                  debit_version, credit_version, debit_after, credit_after, debit_bucket, credit_bucket),
          LATERAL (VALUES (w.debit, w.credit, w.debit_version, w.debit_after, true, w.debit_bucket),
                          (w.credit, w.debit, w.credit_version, w.credit_after, false, w.credit_bucket)) AS side`,
)

/** The unique key decides between two who bring the same id; the loser reads the winner's answer. */
export const ADD_REQUESTS = named(
  'add_requests',
  `INSERT INTO ledger.request (id, wallet, hash, amount, refusal, on_debit, bucket, batch, at)
   SELECT *, $8::uuid, $9::timestamptz
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[], $5::smallint[], $6::boolean[], $7::smallint[])`,
)

export const ADD_HOLDS = named(
  'add_holds',
  `INSERT INTO ledger.hold (id, debit, credit, currency, code, amount, captured, state, expires_at, bucket, opened_at, ended_at)
   SELECT *, $11::timestamptz, CASE WHEN w.state = 'open' THEN NULL ELSE $11::timestamptz END
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::smallint[], $6::bigint[], $7::bigint[], $8::text[],
                 $9::timestamptz[], $10::smallint[])
            AS w (id, debit, credit, currency, code, amount, captured, state, expires_at, bucket)`,
)

export const END_HOLDS = named(
  'end_holds',
  `WITH ended AS (
     UPDATE ledger.hold h SET state = w.state, captured = w.captured, ended_at = $4
       FROM unnest($1::uuid[], $2::text[], $3::bigint[]) AS w (id, state, captured)
      WHERE h.id = w.id AND h.state = 'open'
     RETURNING 1)
   SELECT 1 / (count(*) = cardinality($1::uuid[]))::int AS "allEnded" FROM ended`,
)

const BALANCE = `id AS account, wallet, purpose, currency, state, epoch,
  credits_posted - debits_posted AS balance, debits_pending AS "heldOut", credits_pending AS "heldIn",
  CASE WHEN debit_limit IS NULL THEN NULL ELSE credits_posted - debits_posted - debits_pending + debit_limit END AS available,
  version, spent_on::text AS "spentOn", spent_on_others AS "spentOnOthers"`

export const BALANCES = named(
  'balances',
  `SELECT ${BALANCE} FROM ledger.account WHERE wallet = ANY($1::uuid[]) ORDER BY wallet, purpose, currency`,
)

export const STATEMENT = named(
  'statement',
  `SELECT version, transfer, peer, kind, code, debit, posted, held, balance, at
     FROM ledger.leg WHERE account = $1 AND bucket = $2 AND version > $3 ORDER BY version LIMIT $4`,
)

/** Newest first, as people read it: what an authority froze and freed moved no money, and may be what nobody may tell. */
export const STATEMENT_BACK = named(
  'statement_back',
  `SELECT version, transfer, peer, kind, code, debit, posted, held, balance, at
     FROM ledger.leg WHERE account = $1 AND bucket = $2 AND version < $3 AND code <> ${CODE.authority_freeze}
    ORDER BY version DESC LIMIT $4`,
)

/** Whose accounts these are; accounts of the operator have no wallet. */
export const OWNERS = named(
  'owners',
  `SELECT id, wallet, purpose FROM ledger.account WHERE id = ANY($1::uuid[]) AND bucket = ANY($2::smallint[])`,
)

export const OPEN_HOLDS = named(
  'open_holds',
  `SELECT h.id, a.wallet, a.id = h.debit AS outgoing, h.debit, h.credit, h.currency, h.code, h.amount,
          h.opened_at AS "openedAt", h.expires_at AS "expiresAt"
     FROM ledger.account a
     JOIN ledger.hold h ON (h.debit = a.id OR h.credit = a.id) AND h.state = 'open'
    WHERE a.wallet = ANY($1::uuid[]) AND a.debits_pending + a.credits_pending > 0
    ORDER BY h.opened_at, h.id`,
)

/** Locks what follows the wallet's state (claims do not), in the order that postings use. */
export const LOCK_OF_WALLETS = named(
  'lock_of_wallets',
  `SELECT id, wallet, state, epoch, allow, credits_posted - debits_posted AS balance,
          debits_pending AS "heldOut", credits_pending AS "heldIn"
     FROM ledger.account WHERE wallet = ANY($1::uuid[]) AND purpose <> 'claim' ORDER BY id FOR NO KEY UPDATE`,
)

export const SET_STATE = named(
  'set_state',
  `UPDATE ledger.account a SET state = w.state, epoch = w.epoch, allow = w.allow
     FROM unnest($1::uuid[], $2::text[], $3::int[], $4::int[]) AS w (id, state, epoch, allow)
    WHERE a.id = w.id`,
)

/** Holds that may lapse, with the wallet whose account is debited (none when it is the operator's). */
export const LAPSING = named(
  'lapsing',
  `SELECT h.id, h.debit, h.credit, h.currency, h.code, h.bucket, a.wallet
     FROM ledger.hold h JOIN ledger.account a ON a.id = h.debit
    WHERE h.id = ANY($1::uuid[]) AND h.state = 'open' AND h.expires_at <= $2 ORDER BY h.id`,
)

/** When money last left each wallet for one of these reasons, since a time. Walks an account from its newest leg. */
export const LAST_DEBITS = named(
  'last_debits',
  `SELECT a.wallet, max(l.at) AS at FROM ledger.account a
    CROSS JOIN LATERAL (SELECT at FROM ledger.leg
                         WHERE account = a.id AND bucket = a.bucket AND debit AND posted > 0 AND code = ANY($3::smallint[]) AND at > $4
                         ORDER BY version DESC LIMIT 1) AS l
    WHERE a.wallet = ANY($1::uuid[]) AND a.bucket = ANY($2::smallint[]) GROUP BY a.wallet`,
)

/**
 * By how much what was there for spending has changed since, by account and reason. What captures a hold that was open
 * before changes nothing. What is taken at the very time counts, what comes in at it does not.
 */
export const DRAWN = named(
  'drawn',
  `SELECT l.account, l.code, l.debit, sum(CASE WHEN l.debit THEN l.posted + l.held ELSE l.posted END)::bigint AS amount
     FROM ledger.account a
     JOIN ledger.leg l ON l.account = a.id AND l.bucket = a.bucket
    WHERE a.wallet = $1 AND a.bucket = $2 AND a.purpose = 'available' AND l.at >= $3 AND (l.debit OR l.at > $3)
    GROUP BY l.account, l.code, l.debit`,
)

const DAY_LIMIT = `SELECT id AS account, currency, spent_on::text AS "spentOn", spent, spend_most AS "spendMost",
  spend_next AS "spendNext", spend_next_from AS "spendNextFrom" FROM ledger.account`

export const DAY_LIMITS = named(
  'day_limits',
  `${DAY_LIMIT} WHERE wallet = $1 AND purpose = 'available' AND state <> 'closed' ORDER BY currency`,
)

export const LOCK_DAY_LIMIT = named('lock_day_limit', `${DAY_LIMIT} WHERE id = $1 FOR NO KEY UPDATE`)

export const SET_DAY_LIMIT = named(
  'set_day_limit',
  'UPDATE ledger.account SET spend_most = $2, spend_next = $3, spend_next_from = $4 WHERE id = $1',
)

/** What was asked for and does not hold yet, on every account of a wallet. Locked in the order that postings use. */
export const DROP_RAISES = named(
  'drop_raises',
  `UPDATE ledger.account SET spend_next = NULL, spend_next_from = NULL
    WHERE id IN (SELECT id FROM ledger.account WHERE wallet = $1 AND spend_next_from > $2 ORDER BY id FOR NO KEY UPDATE)`,
)

/** The limits of a wallet, locked in the order that postings use. */
export const LOCK_DAY_LIMITS = named(
  'lock_day_limits',
  `${DAY_LIMIT} WHERE wallet = $1 AND purpose = 'available' AND state <> 'closed' ORDER BY id FOR NO KEY UPDATE`,
)

export const NOTE_DAY_LIMIT = named(
  'note_day_limit',
  'INSERT INTO ledger.day_limit_before (id, account, changed_at, most, bucket) VALUES ($1, $2, $3, $4, $5)',
)

export const FORGET_DAY_LIMITS = named(
  'forget_day_limits',
  'DELETE FROM ledger.day_limit_before WHERE account = $1 AND changed_at < $2 AND bucket = $3',
)

export const DAY_LIMITS_BEFORE = named(
  'day_limits_before',
  `SELECT account, most FROM ledger.day_limit_before
    WHERE account = ANY($1::uuid[]) AND changed_at >= $2 AND bucket = ANY($3::smallint[])
    ORDER BY changed_at, id`,
)
