import type { Sql } from '../../../platform/db/types.ts'

export const TOTALS: Sql = {
  text: `SELECT currency, count(*) AS accounts,
                sum(debits_posted)::bigint AS "debitsPosted", sum(credits_posted)::bigint AS "creditsPosted",
                sum(debits_pending)::bigint AS "debitsPending", sum(credits_pending)::bigint AS "creditsPending"
           FROM ledger.account GROUP BY currency ORDER BY currency`,
}

/** Counters are the replay of the legs, the last leg shows the balance, and versions have no gap. */
const REPLAY: Sql = {
  text: `SELECT a.bucket, a.id AS subject, CASE WHEN a.version = l.legs AND a.version = l.last THEN 'counters' ELSE 'versions' END AS kind,
                jsonb_build_object('debits_posted', a.debits_posted::text, 'legs_debits_posted', l.dp::text,
                  'credits_posted', a.credits_posted::text, 'legs_credits_posted', l.cp::text,
                  'debits_pending', a.debits_pending::text, 'legs_debits_pending', l.dn::text,
                  'credits_pending', a.credits_pending::text, 'legs_credits_pending', l.cn::text,
                  'version', a.version::text, 'legs', l.legs::text, 'last', l.last::text) AS found
           FROM ledger.account a
           LEFT JOIN (
             SELECT account, bucket, count(*) AS legs, max(version) AS last,
                    sum(posted) FILTER (WHERE debit) AS dp, sum(posted) FILTER (WHERE NOT debit) AS cp,
                    sum(held) FILTER (WHERE debit) AS dn, sum(held) FILTER (WHERE NOT debit) AS cn
               FROM ledger.leg GROUP BY account, bucket) l ON l.account = a.id AND l.bucket = a.bucket
          WHERE a.version <> coalesce(l.legs, 0) OR a.version <> coalesce(l.last, 0)
             OR a.debits_posted <> coalesce(l.dp, 0) OR a.credits_posted <> coalesce(l.cp, 0)
             OR a.debits_pending <> coalesce(l.dn, 0) OR a.credits_pending <> coalesce(l.cn, 0)`,
}

/** What is pending on a side is the sum of the open holds of that side. */
const holds = (side: 'debit' | 'credit', counter: string, kind: string): Sql => ({
  text: `SELECT a.bucket, a.id AS subject, '${kind}' AS kind,
                jsonb_build_object('pending', a.${counter}::text, 'holds', coalesce(h.amount, 0)::text) AS found
           FROM ledger.account a
           LEFT JOIN (SELECT ${side} AS account, sum(amount) AS amount FROM ledger.hold WHERE state = 'open' GROUP BY ${side}) h
             ON h.account = a.id
          WHERE a.${counter} <> coalesce(h.amount, 0)`,
})

/** Each transfer has one leg on either side, of the same amounts, naming each other; the balance runs on. */
const PAIRS: Sql = {
  text: `SELECT min(bucket)::smallint AS bucket, transfer AS subject, 'pair' AS kind,
                jsonb_build_object('legs', count(*)::text, 'debits', count(*) FILTER (WHERE debit)::text,
                  'posted', string_agg(posted::text, ' '), 'held', string_agg(held::text, ' ')) AS found
           FROM ledger.leg GROUP BY transfer
         HAVING count(*) <> 2 OR count(*) FILTER (WHERE debit) <> 1 OR min(posted) <> max(posted) OR min(held) <> max(held)
             OR min(account::text) <> min(peer::text) OR max(account::text) <> max(peer::text)`,
}

const RUNNING: Sql = {
  text: `SELECT bucket, account AS subject, 'counters' AS kind,
                jsonb_build_object('version', version::text, 'balance', balance::text, 'before', before::text) AS found
           FROM (SELECT bucket, account, version, balance, posted, debit,
                        lag(balance, 1, 0::bigint) OVER (PARTITION BY account, bucket ORDER BY version) AS before
                   FROM ledger.leg) l
          WHERE balance <> before + CASE WHEN debit THEN -posted ELSE posted END`,
}

/** An accepted request has legs of its amount; a refused one has none. */
const REQUESTS: Sql = {
  text: `SELECT r.bucket, r.id AS subject, 'request' AS kind,
                jsonb_build_object('amount', r.amount::text, 'refusal', r.refusal::text, 'legs', count(l.account)::text) AS found
           FROM ledger.request r LEFT JOIN ledger.leg l ON l.transfer = r.id
          GROUP BY r.id, r.bucket, r.amount, r.refusal
         HAVING count(l.account) <> CASE WHEN r.refusal IS NULL THEN 2 ELSE 0 END
             OR (r.refusal IS NULL AND max(greatest(l.posted, abs(l.held))) < r.amount)`,
}

export const CHECKS: readonly Sql[] = [
  REPLAY,
  holds('debit', 'debits_pending', 'holds_out'),
  holds('credit', 'credits_pending', 'holds_in'),
  PAIRS,
  RUNNING,
  REQUESTS,
]

/** A break of one subject and kind is one row, however often it is found. */
export const KEEP_BREAKS: Sql = {
  text: `INSERT INTO ledger.break (bucket, subject, kind, found, owner, found_at, seen_at)
         SELECT DISTINCT ON (bucket, subject, kind) bucket, subject, kind, found, 'finance', $5::timestamptz, $5::timestamptz
           FROM unnest($1::smallint[], $2::uuid[], $3::text[], $4::jsonb[]) AS b (bucket, subject, kind, found)
         ON CONFLICT (bucket, subject, kind)
         DO UPDATE SET found = EXCLUDED.found, seen_at = EXCLUDED.seen_at, cleared_at = NULL`,
}
export const CLEAR_BREAKS: Sql = {
  text: 'UPDATE ledger.break SET cleared_at = $1 WHERE seen_at < $1 AND cleared_at IS NULL',
}
export const KEEP_RUN: Sql = {
  text: `INSERT INTO ledger.reconciliation (id, started_at, finished_at, accounts, breaks, totals)
         VALUES ($1, $2, $2, $3, $4, $5::jsonb)`,
}
export const OPEN_BREAKS: Sql = {
  text: `SELECT bucket, subject, kind, found, owner, found_at AS "foundAt" FROM ledger.break
          WHERE cleared_at IS NULL ORDER BY found_at, bucket, subject`,
}
export const LAST_RUN: Sql = { text: 'SELECT max(finished_at) AS at FROM ledger.reconciliation' }
