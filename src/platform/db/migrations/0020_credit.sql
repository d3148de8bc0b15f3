-- Small loans under a credit line. Principal of all loans is the control account `lender` of the ledger.
CREATE SCHEMA credit;

CREATE TABLE credit.line (
  wallet      uuid        NOT NULL,
  id          uuid        NOT NULL,
  credit_limit bigint     NOT NULL CHECK (credit_limit > 0),
  currency    text        NOT NULL,
  annual_bp   integer     NOT NULL CHECK (annual_bp BETWEEN 0 AND 3600),  -- simple annual rate in 1/10,000
  state       text        NOT NULL CHECK (state IN ('open', 'closed')),
  opened_at   timestamptz NOT NULL,
  closed_at   timestamptz,
  bucket      smallint    NOT NULL,
  PRIMARY KEY (id, bucket),
  CHECK ((state = 'closed') = (closed_at IS NOT NULL))
) /* bucketed: fillfactor=80 */;
-- One line at a time; closed ones stay for the credit register.
CREATE UNIQUE INDEX line_open ON credit.line (wallet, bucket) WHERE state = 'open';
CREATE INDEX line_closed ON credit.line (closed_at, bucket) WHERE state = 'closed';

CREATE TABLE credit.loan (
  id          uuid        NOT NULL,                    -- also the transfer id of the drawdown
  wallet      uuid        NOT NULL,
  line        uuid        NOT NULL,
  principal   bigint      NOT NULL CHECK (principal > 0),
  outstanding bigint      NOT NULL CHECK (outstanding BETWEEN 0 AND principal),
  currency    text        NOT NULL,
  annual_bp   integer     NOT NULL,
  -- Interest not yet paid: numerator over 3,650,000 (10,000 × 365), exact; and the day it is counted to.
  accrued     bigint      NOT NULL DEFAULT 0 CHECK (accrued >= 0),
  accrued_to  date        NOT NULL,
  interest_paid bigint    NOT NULL DEFAULT 0 CHECK (interest_paid >= 0),
  instalments integer     NOT NULL CHECK (instalments BETWEEN 1 AND 24),
  state       text        NOT NULL CHECK (state IN ('open', 'settled', 'surviving', 'written_off')),
  drawn_on    date        NOT NULL,
  drawn_at    timestamptz NOT NULL,
  ended_at    timestamptz,
  bucket      smallint    NOT NULL,
  PRIMARY KEY (id, bucket),
  CHECK ((state IN ('settled', 'written_off')) = (ended_at IS NOT NULL)),
  CHECK (state <> 'settled' OR outstanding = 0)
) /* bucketed: fillfactor=80 */;
CREATE INDEX loan_wallet ON credit.loan (wallet, bucket);
CREATE INDEX loan_owed ON credit.loan (state, drawn_on, bucket) WHERE state IN ('open', 'surviving');

-- Each repayment once: its id is the transfer's.
CREATE TABLE credit.repayment (
  id        uuid        NOT NULL,
  loan      uuid        NOT NULL,
  interest  bigint      NOT NULL CHECK (interest >= 0),
  principal bigint      NOT NULL CHECK (principal >= 0),
  at        timestamptz NOT NULL,
  bucket    smallint    NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed */;
CREATE INDEX repayment_loan ON credit.repayment (loan, at, bucket);
