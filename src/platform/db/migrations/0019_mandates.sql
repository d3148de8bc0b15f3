-- Who may debit or see a wallet: merchants' auto-debits, subscriptions, other services.
CREATE SCHEMA mandates;

CREATE TABLE mandates.mandate (
  id         uuid        NOT NULL,
  wallet     uuid        NOT NULL,                  -- the payer's
  merchant   uuid        NOT NULL,                  -- the wallet that is paid
  kind       text        NOT NULL CHECK (kind IN ('mandate', 'subscription')),
  state      text        NOT NULL CHECK (state IN
               ('incomplete', 'trialing', 'active', 'past_due', 'paused', 'cancelled', 'expired')),
  payee      bytea       NOT NULL,                  -- sealed: what the payer calls the merchant
  max_amount bigint      NOT NULL CHECK (max_amount > 0),
  currency   text        NOT NULL,
  every      text,                                  -- subscription: ISO 8601 duration
  next_run   timestamptz,                           -- subscription: when the next debit is due
  failures   integer     NOT NULL DEFAULT 0,        -- of the debit that is due
  retry_at   timestamptz,
  last_code  text,                                  -- why the last debit failed
  created_at timestamptz NOT NULL,
  ended_at   timestamptz,
  ended_by   text,                                  -- holder, closing, unpaid
  bucket     smallint    NOT NULL,
  PRIMARY KEY (id, bucket),
  CHECK ((kind = 'subscription') = (every IS NOT NULL)),
  CHECK ((state IN ('cancelled', 'expired')) = (ended_at IS NOT NULL))
) /* bucketed: fillfactor=80 */;
CREATE INDEX mandate_wallet ON mandates.mandate (wallet, bucket);

CREATE TABLE mandates.authorisation (
  id         uuid        NOT NULL,
  wallet     uuid        NOT NULL,
  client     bytea       NOT NULL,                  -- sealed: the name of the service
  scopes     text[]      NOT NULL,
  hash       bytea       NOT NULL,                  -- of the token; the token itself is seen once
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at   timestamptz,
  bucket     smallint    NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed: fillfactor=80 */;
CREATE INDEX authorisation_wallet ON mandates.authorisation (wallet, bucket) WHERE ended_at IS NULL;
