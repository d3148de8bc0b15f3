-- Fixed-term investments: what the issuer offers, and what holders have placed with it. The principal that lies with the
-- issuer is one control account per currency, the interest that it has paid another.
CREATE SCHEMA investments;

-- Few and small: written by two people of staff, read by everybody. A change is a new row: what was agreed can be read for ever.
CREATE TABLE investments.offer (
  id           text        NOT NULL,
  version      integer     NOT NULL CHECK (version > 0),
  currency     text        NOT NULL,
  days         integer     NOT NULL CHECK (days > 0),
  annual_bp    integer     NOT NULL CHECK (annual_bp >= 0),     -- simple annual rate, in 1/10,000
  early_bp     integer     CHECK (early_bp BETWEEN 0 AND annual_bp), -- the rate of who leaves early; null = nobody can
  year_days    integer     NOT NULL CHECK (year_days IN (360, 365)),
  least        bigint      NOT NULL CHECK (least > 0),          -- minor units, of one investment
  most         bigint      NOT NULL CHECK (most >= least),
  published_at timestamptz NOT NULL,
  ended_at     timestamptz,
  PRIMARY KEY (id, version)
);
CREATE UNIQUE INDEX offer_current ON investments.offer (id) WHERE ended_at IS NULL;

CREATE TABLE investments.investment (
  id          uuid        NOT NULL,                             -- also the transfer id of its placing, unless it was rolled over
  wallet      uuid        NOT NULL,
  offer       text        NOT NULL,
  version     integer     NOT NULL,
  principal   bigint      NOT NULL CHECK (principal > 0),       -- minor units
  currency    text        NOT NULL,
  days        integer     NOT NULL,
  annual_bp   integer     NOT NULL,
  early_bp    integer,
  year_days   integer     NOT NULL,
  begins_on   date        NOT NULL,                             -- the first day that bears interest
  pays_on     date        NOT NULL,                             -- the first day that bears none
  state       text        NOT NULL CHECK (state IN ('running', 'paid', 'left', 'rolled_over')),
  choice      text        NOT NULL CHECK (choice IN ('pay_back', 'roll_over')),
  told        integer,                                          -- version whose rate its holder was told for the roll-over
  told_at     timestamptz,
  interest    bigint      NOT NULL DEFAULT 0 CHECK (interest >= 0), -- paid at the end
  rolled_from uuid,
  taken_at    timestamptz NOT NULL,
  ended_at    timestamptz,
  bucket      smallint    NOT NULL,
  PRIMARY KEY (id, bucket),
  CHECK ((state = 'running') = (ended_at IS NULL)),
  CHECK ((told IS NULL) = (told_at IS NULL))
) /* bucketed: fillfactor=80 */;
CREATE INDEX investment_of ON investments.investment (wallet, bucket);
