-- When a refund was announced: what had been promised before another promise broke does not make that one good.
ALTER TABLE commerce.refund ADD COLUMN announced_at timestamptz;
-- A purchase is asked for its broken and its paid refunds as well.
DROP INDEX commerce.refund_promised;
CREATE INDEX refund_of ON commerce.refund (purchase, bucket);
