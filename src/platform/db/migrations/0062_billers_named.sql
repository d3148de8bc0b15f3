-- Whether the payer has been told how the merchant is called: the list names nobody else, so that it tells of no stranger who sells.
ALTER TABLE commerce.biller ADD COLUMN named boolean NOT NULL DEFAULT false;
