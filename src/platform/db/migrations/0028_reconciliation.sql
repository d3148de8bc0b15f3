-- The books against the bank, day by day: its file, the balance it keeps safe for our customers, what differs, and
-- whose it is. Days and journals are the operator's; lines and breaks follow the payment that they are about.
CREATE SCHEMA reconciliation;

-- An unbroken row of business days. A day waits for the bank's file, is matched, and may be locked.
CREATE TABLE reconciliation.day (
  day          date        PRIMARY KEY,
  starts_at    timestamptz NOT NULL,                   -- of the day in the zone that was in force
  ends_at      timestamptz NOT NULL,
  state        text        NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'matched', 'locked')),
  asked_at     timestamptz,                            -- when the bank was last asked and gave no usable file
  file_hash    bytea,                                  -- SHA-256 of the file and balances that were matched
  lines        integer,
  matched      integer,
  in_flight    integer,
  broken       integer,
  safeguarding jsonb,                                  -- by currency: what the bank keeps, what it should
  matched_at   timestamptz,
  locked_at    timestamptz,
  locked_by    uuid,
  second_by    uuid,                                   -- locked with breaks open: who agreed
  hash         bytea,                                  -- SHA-256 of the frozen journal and of every leg of the day
  CHECK (ends_at > starts_at),
  CHECK ((state = 'waiting') = (matched_at IS NULL)),
  CHECK ((state = 'locked') = (hash IS NOT NULL)),
  CHECK ((locked_at IS NULL) = (hash IS NULL)),
  CHECK (second_by IS NULL OR second_by <> locked_by)
);

-- What the bank's files say, a row for each line. `key` is our payment, or made from the bank's reference when the
-- line names none of ours.
CREATE TABLE reconciliation.bank_line (
  key       uuid        NOT NULL,
  reference text        NOT NULL,                      -- the bank's own, unique at the bank
  day       date        NOT NULL,                      -- of the file
  inward    boolean     NOT NULL,
  amount    bigint      NOT NULL CHECK (amount > 0),
  currency  text        NOT NULL,
  status    text        NOT NULL CHECK (status IN ('paid', 'returned')),
  value_at  timestamptz NOT NULL,
  bucket    smallint    NOT NULL,
  PRIMARY KEY (key, reference, bucket)
) /* bucketed: autovacuum_vacuum_insert_scale_factor=0.1 */;
CREATE INDEX bank_line_day ON reconciliation.bank_line (day, key, bucket);

-- One row for each difference: found, perhaps stated by a person, cleared by the run that no longer finds it.
CREATE TABLE reconciliation.break (
  id          uuid        NOT NULL,                    -- derived from kind, subject and currency
  kind        text        NOT NULL,                    -- src/domain/reconciliation/rules.ts has the list
  subject     uuid        NOT NULL,                    -- the payment, the bank's line, or the day
  currency    text,
  owner       text        NOT NULL,
  found       jsonb       NOT NULL,                    -- the numbers that differ, as text
  day         date        NOT NULL,                    -- in whose run it was first found
  opened_at   timestamptz NOT NULL,
  stated      text        CHECK (stated IN ('explained', 'resolved')),
  outcome     text,
  stated_by   uuid,
  stated_at   timestamptz,
  task        uuid,                                    -- where the evidence lies, sealed
  cleared_day date,
  cleared_at  timestamptz,
  bucket      smallint    NOT NULL,
  PRIMARY KEY (id, bucket),
  CHECK ((stated IS NULL) = (stated_by IS NULL)),
  CHECK ((stated IS NULL) = (outcome IS NULL)),
  CHECK ((cleared_day IS NULL) = (cleared_at IS NULL))
) /* bucketed: fillfactor=80 */;
CREATE INDEX break_subject ON reconciliation.break (subject, bucket);
CREATE INDEX break_open ON reconciliation.break (opened_at, id, bucket) WHERE cleared_at IS NULL;

-- The journal of a locked day, as it was frozen.
CREATE TABLE reconciliation.journal_line (
  day      date   NOT NULL,
  account  text   NOT NULL,
  currency text   NOT NULL,
  code     text   NOT NULL,
  debits   bigint NOT NULL,
  credits  bigint NOT NULL,
  postings bigint NOT NULL,
  PRIMARY KEY (day, account, currency, code)
);

-- A day of the books is read by time. Legs are only ever added, so a block range index costs next to nothing.
CREATE INDEX leg_at ON ledger.leg USING brin (at);
CREATE INDEX payment_changed ON payments.payment (changed_at, bucket) WHERE kind <> 'transfer';

-- What the simulated bank really did: its file and its balance are read from here.
CREATE TABLE rails_sim.booking (
  reference text        NOT NULL,                      -- the bank's own
  payee_ref text        NOT NULL,                      -- what the order named; for money nobody ordered, what the payer wrote
  inward    boolean     NOT NULL,
  amount    bigint      NOT NULL CHECK (amount > 0),
  currency  text        NOT NULL,
  status    text        NOT NULL CHECK (status IN ('paid', 'returned')),
  value_at  timestamptz NOT NULL,
  listed    boolean     NOT NULL,                      -- false: in the balance, in no file
  bucket    smallint    NOT NULL,
  PRIMARY KEY (reference, bucket)
) /* bucketed */;
CREATE INDEX booking_value ON rails_sim.booking (value_at, bucket);
-- Of what was done before there were bookings, returns are not known any more: a sandbox may show them as breaks.
INSERT INTO rails_sim.booking (reference, payee_ref, inward, amount, currency, status, value_at, listed, bucket)
SELECT 'SIM-' || key || '-1', key::text, kind = 'collect', amount, currency, 'paid', coalesce(settles_at, created_at), true, bucket
  FROM rails_sim.instruction WHERE kind <> 'name_check' AND outcome <> 'refused';
