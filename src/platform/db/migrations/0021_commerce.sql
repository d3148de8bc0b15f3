-- Paying merchants: authorisations, captures, refunds, bills, disputes, and what is owed after one was lost.
CREATE SCHEMA commerce;

CREATE TABLE commerce.merchant (
  wallet   uuid        NOT NULL,
  name     text        NOT NULL,                  -- a business name, shown to every payer
  since    timestamptz NOT NULL,
  ended_at timestamptz,
  bucket   smallint    NOT NULL,
  PRIMARY KEY (wallet, bucket)
) /* bucketed: fillfactor=90 */;

-- Lies in the payer's bucket.
CREATE TABLE commerce.purchase (
  id         uuid        NOT NULL,                -- also the transfer id of its first posting
  wallet     uuid        NOT NULL,                -- who pays
  merchant   uuid        NOT NULL,
  amount     bigint      NOT NULL CHECK (amount > 0),
  captured   bigint      NOT NULL DEFAULT 0 CHECK (captured BETWEEN 0 AND amount),
  refunded   bigint      NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND captured),
  currency   text        NOT NULL,
  reference  text        NOT NULL,                -- the merchant's own, of the order
  state      text        NOT NULL CHECK (state IN ('authorised', 'captured', 'voided', 'expired')),
  hold       uuid,                                -- the hold that is open now
  expires_at timestamptz,
  created_at timestamptz NOT NULL,
  bucket     smallint    NOT NULL,
  PRIMARY KEY (id, bucket),
  CHECK ((state = 'authorised') = (hold IS NOT NULL))
) /* bucketed: fillfactor=80 */;
CREATE INDEX purchase_open ON commerce.purchase (wallet, bucket) WHERE state = 'authorised';
CREATE INDEX purchase_merchant ON commerce.purchase (merchant, bucket) WHERE state = 'authorised';

CREATE TABLE commerce.refund (
  id       uuid        NOT NULL,
  purchase uuid        NOT NULL,
  wallet   uuid        NOT NULL,
  merchant uuid        NOT NULL,
  amount   bigint      NOT NULL CHECK (amount > 0),
  currency text        NOT NULL,
  state    text        NOT NULL CHECK (state IN ('announced', 'paid', 'failed')),
  due_at   timestamptz NOT NULL,
  late     boolean     NOT NULL DEFAULT false,    -- it came when the wallet was closed: kept as a claim
  paid_at  timestamptz,
  bucket   smallint    NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed: fillfactor=80 */;
CREATE INDEX refund_open ON commerce.refund (wallet, bucket) WHERE state = 'announced';
CREATE INDEX refund_merchant ON commerce.refund (merchant, bucket) WHERE state = 'announced';

CREATE TABLE commerce.bill (
  id         uuid        NOT NULL,
  wallet     uuid        NOT NULL,
  merchant   uuid        NOT NULL,
  amount     bigint      NOT NULL CHECK (amount > 0),
  currency   text        NOT NULL,
  label      bytea       NOT NULL,                -- sealed: what it is for
  due_at     timestamptz NOT NULL,
  state      text        NOT NULL CHECK (state IN ('open', 'paid', 'rejected', 'withdrawn')),
  created_at timestamptz NOT NULL,
  ended_at   timestamptz,
  bucket     smallint    NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed: fillfactor=80 */;
CREATE INDEX bill_open ON commerce.bill (wallet, bucket) WHERE state = 'open';

CREATE TABLE commerce.dispute (
  id         uuid        NOT NULL,
  wallet     uuid        NOT NULL,
  purchase   uuid        NOT NULL,
  amount     bigint      NOT NULL CHECK (amount > 0),
  currency   text        NOT NULL,
  reason     text        NOT NULL,
  state      text        NOT NULL CHECK (state IN ('open', 'won', 'lost')),
  opened_at  timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by uuid,
  bucket     smallint    NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed: fillfactor=80 */;
CREATE UNIQUE INDEX dispute_once ON commerce.dispute (purchase, bucket);
CREATE INDEX dispute_open ON commerce.dispute (wallet, bucket) WHERE state = 'open';

-- What a wallet owes after money was taken back that it no longer had: the sub-ledger of `receivables`.
CREATE TABLE commerce.debt (
  id         uuid        NOT NULL,
  wallet     uuid        NOT NULL,
  amount     bigint      NOT NULL CHECK (amount > 0),
  repaid     bigint      NOT NULL DEFAULT 0 CHECK (repaid BETWEEN 0 AND amount),
  currency   text        NOT NULL,
  source     text        NOT NULL CHECK (source IN ('dispute', 'chargeback')),
  state      text        NOT NULL CHECK (state IN ('open', 'surviving', 'repaid')),
  created_at timestamptz NOT NULL,
  bucket     smallint    NOT NULL,
  PRIMARY KEY (id, bucket),
  CHECK ((state = 'repaid') = (repaid = amount))
) /* bucketed: fillfactor=80 */;
CREATE INDEX debt_open ON commerce.debt (wallet, bucket) WHERE state <> 'repaid';
