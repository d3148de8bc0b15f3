-- What a merchant, an order, a benefit and a programme are called lies sealed; the clear columns stay empty from here
-- on, and a job seals what was there. Of the bank's references a blind index is kept, in their place.
ALTER TABLE commerce.merchant ADD COLUMN sealed_name bytea;
-- What the name looks like, as a blind index, and of which scripts its letters are: names of two scripts that look alike.
ALTER TABLE commerce.merchant ADD COLUMN looks bytea;
ALTER TABLE commerce.merchant ADD COLUMN scripts text;
ALTER TABLE commerce.purchase ADD COLUMN sealed_reference bytea;
ALTER TABLE benefits.benefit ADD COLUMN sealed_label bytea;
ALTER TABLE closure.programme ADD COLUMN sealed_name bytea;
-- Whether the reference is the blind index already.
ALTER TABLE reconciliation.bank_line ADD COLUMN blind boolean NOT NULL DEFAULT false;

CREATE INDEX merchant_looks ON commerce.merchant (looks, scripts) WHERE ended_at IS NULL;
CREATE INDEX merchant_clear ON commerce.merchant (wallet) WHERE name <> '';
CREATE INDEX purchase_clear ON commerce.purchase (id) WHERE reference <> '';
CREATE INDEX benefit_clear ON benefits.benefit (id) WHERE label <> '';
CREATE INDEX programme_clear ON closure.programme (id) WHERE name <> '';
CREATE INDEX bank_line_clear ON reconciliation.bank_line (key, reference) WHERE NOT blind;
