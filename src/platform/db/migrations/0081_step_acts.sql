-- What a step of a product was, in a code of the product (left early, paid at its end), and what was kept for it: both are told
-- on the page of the receipt and stand on the signed paper.
ALTER TABLE closure.step ADD COLUMN act text;
ALTER TABLE closure.step ADD COLUMN fee bigint NOT NULL DEFAULT 0;
ALTER TABLE closure.step ADD CONSTRAINT step_fee CHECK (fee >= 0);
