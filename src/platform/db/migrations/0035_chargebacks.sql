-- What a bank has said once: its reference makes the id, so that the same report again is answered and does nothing.
CREATE TABLE commerce.chargeback (
  id          uuid        NOT NULL,
  wallet      uuid        NOT NULL,
  amount      bigint      NOT NULL CHECK (amount > 0),
  currency    text        NOT NULL,
  reported_at timestamptz NOT NULL,
  bucket      smallint    NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed */;
