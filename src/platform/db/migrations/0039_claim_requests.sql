-- A former holder's wish to have everything that is kept paid to an account. It ends with the bank's word on that
-- account; `refused` says why nothing goes there.
CREATE TABLE payments.claim_request (
  id         uuid        NOT NULL,
  wallet     uuid        NOT NULL,
  instrument uuid        NOT NULL,
  asked_at   timestamptz NOT NULL,
  ended_at   timestamptz,
  refused    text,
  bucket     smallint    NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed */;

CREATE INDEX claim_request_wallet ON payments.claim_request (wallet, asked_at, bucket);

-- What was kept is shown to its owner also after it has left.
CREATE INDEX claim_wallet_paid ON payments.claim (wallet, bucket) WHERE paid_by IS NOT NULL;
