-- What a bank took back is known over all wallets by its reference (an id derived from it), and by the top-up that it was.
CREATE TABLE commerce.charged_reference (
  reference uuid NOT NULL,
  chargeback uuid NOT NULL,
  bucket smallint NOT NULL,
  PRIMARY KEY (reference, bucket)
) /* bucketed */;
ALTER TABLE commerce.chargeback ADD COLUMN topup uuid;
