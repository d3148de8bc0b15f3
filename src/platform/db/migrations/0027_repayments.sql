-- Repaying without a wallet: which debt the money that a bank is asked for belongs to.
CREATE TABLE payments.repayment (
  payment    uuid        NOT NULL,   -- the collection over the rail
  wallet     uuid        NOT NULL,
  debt       uuid        NOT NULL,
  instrument uuid        NOT NULL,
  amount     bigint      NOT NULL CHECK (amount > 0),
  currency   text        NOT NULL,
  created_at timestamptz NOT NULL,
  bucket     smallint    NOT NULL,
  PRIMARY KEY (payment, bucket)
) /* bucketed */;
