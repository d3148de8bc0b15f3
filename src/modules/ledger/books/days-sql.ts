/** Statements that read the books by time. Counters are of now, so what came later is taken off again. */
import type { Sql } from '../../../platform/db/types.ts'

export const STANDING: Sql = {
  name: 'ledger.standing',
  text: `SELECT a.account, a.currency, (a.net - coalesce(l.net, 0))::bigint AS balance
           FROM (SELECT purpose AS account, currency, sum(credits_posted - debits_posted) AS net
                   FROM ledger.account GROUP BY purpose, currency) a
           LEFT JOIN (SELECT a.purpose AS account, a.currency, sum(CASE WHEN l.debit THEN -l.posted ELSE l.posted END) AS net
                        FROM ledger.leg l JOIN ledger.account a ON a.id = l.account AND a.bucket = l.bucket
                       WHERE l.at >= $1 GROUP BY a.purpose, a.currency) l
             ON l.account = a.account AND l.currency = a.currency
          ORDER BY a.account, a.currency`,
}

export const JOURNAL: Sql = {
  name: 'ledger.journal',
  text: `SELECT a.purpose AS account, a.currency, l.code,
                coalesce(sum(l.posted) FILTER (WHERE l.debit), 0)::bigint AS debits,
                coalesce(sum(l.posted) FILTER (WHERE NOT l.debit), 0)::bigint AS credits, count(*) AS postings
           FROM ledger.leg l JOIN ledger.account a ON a.id = l.account AND a.bucket = l.bucket
          WHERE l.at >= $1 AND l.at < $2 AND l.posted > 0
          GROUP BY a.purpose, a.currency, l.code`,
}

export const DIGESTS: Sql = {
  name: 'ledger.digests',
  text: `SELECT bucket, encode(sha256(convert_to(string_agg(concat_ws(' ', account, version, transfer, peer, posted, held,
                  balance, at, kind, code, debit), E'\\n' ORDER BY account, version), 'UTF8')), 'hex') AS digest
           FROM ledger.leg WHERE at >= $1 AND at < $2 GROUP BY bucket ORDER BY bucket`,
}

// The last byte of an account's id is its bucket.
export const CLAIMS_TAKEN: Sql = {
  name: 'ledger.claims_taken',
  text: `SELECT l.transfer, p.purpose AS account, p.currency, l.posted AS amount
           FROM ledger.leg l
           JOIN ledger.account a ON a.id = l.account AND a.bucket = l.bucket AND a.purpose = 'claim'
           JOIN ledger.account p ON p.id = l.peer AND p.bucket = get_byte(uuid_send(l.peer), 15)
          WHERE l.at >= $1 AND l.at < $2 AND l.debit AND l.posted > 0
            AND p.purpose IN ('fees', 'dust', 'goodwill', 'loss', 'donations')
          ORDER BY l.transfer`,
}

// Of an account's credits the newest are still there: walking back from the last one until the balance is used up.
export const SUSPENSE_AGES: Sql = {
  name: 'ledger.suspense_ages',
  text: `SELECT currency, age, count(*) AS count, sum(part)::bigint AS amount
           FROM (SELECT s.currency, least(s.posted, s.balance - s.newer) AS part,
                        CASE WHEN s.at > $1 THEN 0 WHEN s.at > $2 THEN 1 WHEN s.at > $3 THEN 2 ELSE 3 END AS age
                   FROM (SELECT a.currency, a.credits_posted - a.debits_posted AS balance, l.posted, l.at,
                                coalesce(sum(l.posted) OVER (PARTITION BY l.account ORDER BY l.version DESC
                                  ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::bigint AS newer
                           FROM ledger.account a
                           JOIN ledger.leg l ON l.account = a.id AND l.bucket = a.bucket AND NOT l.debit AND l.posted > 0
                          WHERE a.purpose = 'suspense' AND a.credits_posted > a.debits_posted) s
                  WHERE s.newer < s.balance) p
          GROUP BY currency, age ORDER BY currency, age`,
}
