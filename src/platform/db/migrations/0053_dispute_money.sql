-- Where the money of a dispute is: what was set aside at the merchant, and what its payer has of it before the decision.
ALTER TABLE commerce.dispute
  ADD COLUMN secured  bigint NOT NULL DEFAULT 0 CHECK (secured BETWEEN 0 AND amount),
  ADD COLUMN credited bigint NOT NULL DEFAULT 0 CHECK (credited BETWEEN 0 AND amount);
-- Until now all of it was credited, and only what the merchant refunded was paid for.
UPDATE commerce.dispute SET credited = amount, secured = refunded;
-- A merchant owes what a dispute gave back to the customer and its balance did not cover.
ALTER TABLE commerce.debt DROP CONSTRAINT debt_source_check,
  ADD CONSTRAINT debt_source_check CHECK (source IN ('dispute', 'chargeback', 'dispute_sale'));
CREATE INDEX refund_promised ON commerce.refund (purchase, bucket) WHERE state = 'announced';
