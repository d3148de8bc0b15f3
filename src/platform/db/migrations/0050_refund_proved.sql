-- A refund is money that leaves its merchant: one announced without a proof counts on its day like any other. What was
-- announced before asked for none, and is kept to what was promised.
ALTER TABLE commerce.refund ADD COLUMN proved boolean NOT NULL DEFAULT true;
