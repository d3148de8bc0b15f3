-- Money in and out: top-ups, withdrawals, transfers between people, payouts of a closing, returned late money.
CREATE SCHEMA payments;

CREATE TABLE payments.payment (
  id         uuid        NOT NULL,   -- also the transfer id of its first posting and the key at the rail
  wallet     uuid        NOT NULL,   -- whose payment it is; for a transfer the sender
  kind       text        NOT NULL CHECK (kind IN ('topup', 'withdrawal', 'transfer', 'payout', 'return')),
  state      text        NOT NULL,   -- src/domain/payments/rules.ts has the transition table
  amount     bigint      NOT NULL CHECK (amount > 0),
  currency   text        NOT NULL,
  instrument uuid,                   -- topup, withdrawal, payout, return
  peer       uuid,                   -- transfer: the recipient's wallet
  closure    uuid,                   -- payout: the case it settles
  epoch      integer,                -- the wallet's epoch under which it was authorised
  reason     text,                   -- code of a refusal or bounce
  rail_ref   text,                   -- the rail's own reference
  attempts   integer     NOT NULL DEFAULT 0,
  next_try   timestamptz,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  expires_at timestamptz,            -- transfer to be accepted: until when
  bucket     smallint    NOT NULL,
  PRIMARY KEY (id, bucket),
  CHECK (kind <> 'transfer' OR peer IS NOT NULL),
  CHECK (kind = 'transfer' OR instrument IS NOT NULL),
  CHECK (kind <> 'payout' OR closure IS NOT NULL)
) /* bucketed: fillfactor=85 */;
-- What is still under way, per wallet: few rows at any time.
CREATE INDEX payment_open ON payments.payment (wallet, bucket)
  WHERE state IN ('created', 'sent', 'unknown', 'pending');
-- A closing asks where the money once came from; late money asks for the case it belongs to.
CREATE INDEX payment_topup ON payments.payment (wallet, bucket) WHERE kind = 'topup';
CREATE INDEX payment_closure ON payments.payment (wallet, bucket) WHERE closure IS NOT NULL;

-- A transfer that waits for its recipient, as the recipient's bucket sees it. Removed when it is decided.
CREATE TABLE payments.incoming (
  payment    uuid        NOT NULL,
  wallet     uuid        NOT NULL,   -- the recipient's
  sender     uuid        NOT NULL,
  amount     bigint      NOT NULL,
  currency   text        NOT NULL,
  expires_at timestamptz NOT NULL,
  bucket     smallint    NOT NULL,   -- the recipient's
  PRIMARY KEY (payment, bucket)
) /* bucketed: fillfactor=70 */;
CREATE INDEX incoming_wallet ON payments.incoming (wallet, bucket);

-- The memo of a payment, once per side, sealed under the key of the statement's owner. Its key is the posting
-- that the statement shows, so that a statement finds it without knowing the payment.
CREATE TABLE payments.memo (
  transfer uuid     NOT NULL,
  wallet   uuid     NOT NULL,
  sealed   bytea    NOT NULL,
  bucket   smallint NOT NULL,        -- of that wallet
  PRIMARY KEY (transfer, wallet, bucket)
) /* bucketed */;

-- Money owed to somebody whose wallet is closing or closed: the sub-ledger of the operator's claims account.
CREATE TABLE payments.claim (
  id         uuid        NOT NULL,
  wallet     uuid        NOT NULL,
  closure    uuid,                   -- NULL: late money that arrived under no known case
  amount     bigint      NOT NULL CHECK (amount > 0),
  currency   text        NOT NULL,
  reason     text        NOT NULL CHECK (reason IN ('chosen', 'refused', 'bounced', 'late')),
  source     uuid        NOT NULL,   -- the payment or plan step it comes from
  paid_by    uuid,                   -- the payment that took it out again
  created_at timestamptz NOT NULL,
  bucket     smallint    NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed: fillfactor=90 */;
CREATE INDEX claim_wallet ON payments.claim (wallet, bucket);

-- The simulated bank's own books: nothing of the product reads them, they survive a restart as a bank's would.
CREATE SCHEMA rails_sim;

CREATE TABLE rails_sim.instruction (
  key        uuid        NOT NULL,   -- the caller's idempotency key: the same key is the same instruction
  kind       text        NOT NULL CHECK (kind IN ('payout', 'collect', 'name_check')),
  amount     bigint      NOT NULL DEFAULT 0,
  currency   text,
  outcome    text        NOT NULL CHECK (outcome IN ('accepted', 'refused', 'processing')),
  reason     text,
  settles_at timestamptz,            -- processing: when the bank will have done it
  silent_until timestamptz,          -- answers nothing about it before
  created_at timestamptz NOT NULL,
  bucket     smallint    NOT NULL,
  PRIMARY KEY (key, bucket)
) /* bucketed: fillfactor=90 */;
