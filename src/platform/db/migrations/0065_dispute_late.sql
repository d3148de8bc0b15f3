-- The date of a decision that both sides were told when the first had passed.
ALTER TABLE commerce.dispute ADD COLUMN late_until timestamptz;
UPDATE commerce.dispute d SET late_until = t.late_until FROM support.task t
 WHERE t.ref = d.id AND t.kind = 'dispute.decide' AND t.bucket = d.bucket AND t.resolved_at IS NULL AND t.late_until IS NOT NULL;
