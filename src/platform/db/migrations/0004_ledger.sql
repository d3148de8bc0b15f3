-- Double-entry ledger. One request = one debit + one credit of one amount; money is whole minor units.
CREATE SCHEMA ledger;

-- One narrow row per account. Four counters that only rise; nothing that changes is indexed, so updates are HOT.
-- Available = credits_posted - debits_posted - debits_pending + debit_limit.
CREATE TABLE ledger.account (
  id              uuid        NOT NULL,
  wallet          uuid,                                -- NULL: an account of the operator
  purpose         text        NOT NULL,
  currency        text        NOT NULL,
  -- Copies of the wallet's own, written under this row's lock, so that a posting needs no other lock.
  state           text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'frozen', 'closing', 'closed')),
  epoch           integer     NOT NULL DEFAULT 0,
  allow           integer     NOT NULL,                -- what may still be posted: bits of domain/ledger/rights.ts
  debit_limit     bigint      DEFAULT 0,               -- how far below zero it may go; NULL = without limit
  credit_limit    bigint,                              -- how far above zero; NULL = without limit
  debits_posted   bigint      NOT NULL DEFAULT 0 CHECK (debits_posted >= 0),
  credits_posted  bigint      NOT NULL DEFAULT 0 CHECK (credits_posted >= 0),
  debits_pending  bigint      NOT NULL DEFAULT 0 CHECK (debits_pending >= 0),
  credits_pending bigint      NOT NULL DEFAULT 0 CHECK (credits_pending >= 0),
  version         bigint      NOT NULL DEFAULT 0,      -- gapless number of the last leg
  moved_at        timestamptz NOT NULL,                -- time of the last leg; time of an account never runs back
  bucket          smallint    NOT NULL,
  PRIMARY KEY (id, bucket),
  CONSTRAINT debit_limit_holds CHECK (debit_limit IS NULL
    OR debits_posted + debits_pending - credits_posted <= debit_limit),
  CONSTRAINT credit_limit_holds CHECK (credit_limit IS NULL
    OR credits_posted + credits_pending - debits_posted <= credit_limit),
  CONSTRAINT closed_is_empty CHECK (state <> 'closed'
    OR (debits_posted = credits_posted AND debits_pending = 0 AND credits_pending = 0))
) /* bucketed: fillfactor=60, autovacuum_vacuum_scale_factor=0.01, autovacuum_vacuum_threshold=1000 */;
CREATE INDEX account_wallet ON ledger.account (wallet, bucket) WHERE wallet IS NOT NULL;

-- Append-only. Each leg lies in its own account's bucket: a statement is one range read with a gapless cursor.
-- Replaying posted and held by side gives the four counters of the account.
CREATE TABLE ledger.leg (
  account  uuid        NOT NULL,
  transfer uuid        NOT NULL,                       -- the request that moved it
  peer     uuid        NOT NULL,                       -- the other account
  version  bigint      NOT NULL,
  posted   bigint      NOT NULL CHECK (posted >= 0),   -- moved for good
  held     bigint      NOT NULL,                       -- change of what is pending: + hold, - its end
  balance  bigint      NOT NULL,                       -- credits - debits posted, after this leg
  at       timestamptz NOT NULL,
  kind     smallint    NOT NULL,                       -- 1 post 2 hold 3 capture 4 release 5 expire 6 balance
  code     smallint    NOT NULL,                       -- business reason: domain/ledger/codes.ts
  debit    boolean     NOT NULL,                       -- which side of the transfer this leg is
  bucket   smallint    NOT NULL,
  PRIMARY KEY (account, version, bucket),
  CONSTRAINT leg_once UNIQUE (transfer, account, bucket)
) /* bucketed: autovacuum_vacuum_insert_scale_factor=0.1 */;

-- Every id that was ever decided, refusals too: a refused id stays refused.
CREATE TABLE ledger.request (
  id       uuid        NOT NULL,                       -- derived from the acting wallet and its key; carries the bucket
  wallet   uuid        NOT NULL,                       -- the acting wallet
  hash     uuid        NOT NULL,                       -- 128 bits of SHA-256 of what was asked
  batch    uuid        NOT NULL,                       -- the audit leaf of its commit has this as `ref`
  at       timestamptz NOT NULL,
  amount   bigint      NOT NULL CHECK (amount >= 0),   -- moved or held; 0 when refused
  refusal  smallint,                                   -- NULL = accepted: domain/ledger/codes.ts
  on_debit boolean,                                    -- refused by the state of which side's account
  bucket   smallint    NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed: autovacuum_vacuum_insert_scale_factor=0.1 */;

-- Money set aside. Lies in the debtor's bucket, which its id carries. The locks on its two accounts cover it.
CREATE TABLE ledger.hold (
  id         uuid        NOT NULL,
  debit      uuid        NOT NULL,
  credit     uuid        NOT NULL,
  currency   text        NOT NULL,
  code       smallint    NOT NULL,
  amount     bigint      NOT NULL CHECK (amount > 0),
  captured   bigint      NOT NULL DEFAULT 0 CHECK (captured BETWEEN 0 AND amount),
  state      text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'captured', 'released', 'expired')),
  opened_at  timestamptz NOT NULL,
  expires_at timestamptz,                              -- NULL: it ends only by capture or release
  ended_at   timestamptz,
  bucket     smallint    NOT NULL,
  PRIMARY KEY (id, bucket),
  CHECK ((state = 'open') = (ended_at IS NULL)),
  CHECK (debit <> credit)
) /* bucketed: fillfactor=70 */;
CREATE INDEX hold_open_debit ON ledger.hold (debit, bucket) WHERE state = 'open';
CREATE INDEX hold_open_credit ON ledger.hold (credit, bucket) WHERE state = 'open';

-- What the reconciler found, and when it last looked. A break has an owner and an age until it is explained.
CREATE TABLE ledger.reconciliation (
  id          uuid        NOT NULL,
  started_at  timestamptz NOT NULL,
  finished_at timestamptz NOT NULL,
  accounts    bigint      NOT NULL,
  breaks      integer     NOT NULL,
  totals      jsonb       NOT NULL,                    -- by currency: sums of debits and credits
  PRIMARY KEY (id)
);
CREATE TABLE ledger.break (
  bucket     smallint    NOT NULL,                     -- polled per bucket
  subject    uuid        NOT NULL,                     -- account, transfer or hold
  kind       text        NOT NULL,
  found      jsonb       NOT NULL,                     -- the numbers that differ
  owner      text        NOT NULL,
  found_at   timestamptz NOT NULL,
  seen_at    timestamptz NOT NULL,                     -- the last run in which it was still there
  cleared_at timestamptz,
  PRIMARY KEY (bucket, subject, kind)
) /* bucketed */;
