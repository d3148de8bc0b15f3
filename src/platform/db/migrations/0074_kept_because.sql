-- Why a payout is kept as a claim; null: its holder chose it. A claim says the same.
ALTER TABLE closure.step ADD COLUMN kept_because text
  CONSTRAINT step_kept_because CHECK (kept_because IN ('not_chosen', 'no_answer', 'more_than_dust', 'account_too_new', 'account_ended', 'stopped', 'kept_by_staff', 'way_failed', 'late'));
UPDATE closure.step s SET kept_because = e.why
  FROM (SELECT DISTINCT ON (r.step, r.bucket) r.step, r.bucket,
               CASE WHEN r.reason IN ('no_answer', 'more_than_dust', 'account_too_new', 'account_ended', 'stopped', 'kept_by_staff')
                    THEN r.reason WHEN r.reason IS NULL THEN 'kept_by_staff' ELSE 'way_failed' END AS why
          FROM (SELECT (d.data->>'step')::uuid AS step, v.bucket, v.seq, d.data->>'reason' AS reason
                  FROM closure.event v
                  CROSS JOIN LATERAL (SELECT v.type, v.data UNION ALL
                    SELECT b->>'type', b->'data' FROM jsonb_array_elements(coalesce(v.before, '[]'::jsonb)) AS b) AS d (type, data)
                 WHERE d.type = 'step_rerouted' AND d.data->>'to' = 'claim') AS r
         ORDER BY r.step, r.bucket, r.seq DESC) AS e
 WHERE s.id = e.step AND s.bucket = e.bucket AND s.kind = 'payout' AND (s.way = 'claim' OR s.claim);
UPDATE closure.step s SET kept_because = 'not_chosen'
  FROM closure.closure c
 WHERE c.id = s.closure AND c.bucket = s.bucket AND s.kind = 'payout' AND s.way = 'claim' AND s.kept_because IS NULL
   AND c.initiator = 'operator';
ALTER TABLE payments.claim DROP CONSTRAINT claim_reason_check;
ALTER TABLE payments.claim ADD CONSTRAINT claim_reason_check CHECK (reason IN ('chosen', 'refused', 'bounced', 'not_chosen', 'no_answer', 'more_than_dust', 'account_too_new', 'account_ended', 'stopped', 'kept_by_staff', 'way_failed', 'late'));
UPDATE payments.claim k SET reason = s.kept_because
  FROM closure.step s
 WHERE s.id = k.source AND s.bucket = k.bucket AND k.reason = 'chosen' AND s.kept_because IS NOT NULL;
