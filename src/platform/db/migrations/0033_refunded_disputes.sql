-- A refund of what is contested pays for the provisional credit, not the payer a second time.
ALTER TABLE commerce.dispute ADD COLUMN refunded bigint NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND amount);
ALTER TABLE commerce.refund ADD COLUMN dispute uuid;
