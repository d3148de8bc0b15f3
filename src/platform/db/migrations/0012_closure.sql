-- The case: a row and a resource, never a flag on the wallet.
CREATE SCHEMA closure;

CREATE TABLE closure.closure (
  id               uuid        NOT NULL,
  wallet           uuid        NOT NULL,
  person           uuid        NOT NULL,
  bucket           smallint    NOT NULL,
  state            text        NOT NULL CHECK (state IN
                     ('preparing', 'cooling_off', 'in_review', 'settling', 'closed', 'cancelled', 'expired', 'rejected')),
  initiator        text        NOT NULL CHECK (initiator IN ('holder', 'staff', 'operator', 'upstream')),
  -- Rises with every change of state: what a client saw is compared against it.
  version          integer     NOT NULL DEFAULT 1,
  pack             text        NOT NULL,
  pack_version     text        NOT NULL,
  reason           bytea,                       -- sealed; optional, given by the holder
  -- Statutory time runs from requested_at and stands still only while the next act is the holder's alone.
  requested_at     timestamptz NOT NULL,
  waiting_since    timestamptz,                 -- the next act is the holder's since then
  waited_seconds   bigint      NOT NULL DEFAULT 0 CHECK (waited_seconds >= 0),
  statutory_due_at timestamptz NOT NULL,
  draft_until      timestamptz NOT NULL,
  plan             jsonb,                       -- ways and instrument ids: references only
  quote            uuid,
  quote_body       bytea,                       -- sealed: it names accounts
  quote_hash       bytea,
  quote_until      timestamptz,
  -- Set at acceptance.
  epoch            integer,
  accepted_at      timestamptz,
  strength         text CHECK (strength IN ('strong', 'weak')),
  cooling_off_until timestamptz,
  stopped_at       timestamptz,                 -- the stop link was used: once a case
  review_until     timestamptz,
  approval         uuid,
  settling_since   timestamptz,
  closed_at        timestamptz,
  restore_until    timestamptz,
  tail_until       timestamptz,
  ended_at         timestamptz,                 -- cancelled, expired, rejected
  PRIMARY KEY (id, bucket),
  CHECK (state NOT IN ('cooling_off', 'in_review', 'settling', 'closed') OR (accepted_at IS NOT NULL AND epoch IS NOT NULL)),
  CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
  CHECK (state <> 'closed' OR (restore_until IS NOT NULL AND tail_until IS NOT NULL)),
  CHECK ((state IN ('cancelled', 'expired', 'rejected')) = (ended_at IS NOT NULL))
) /* bucketed: fillfactor=80 */;
-- One open closure per wallet; a closed wallet's closure stays the one.
CREATE UNIQUE INDEX closure_open ON closure.closure (wallet, bucket) WHERE state NOT IN ('cancelled', 'expired', 'rejected');
CREATE INDEX closure_queue ON closure.closure (state, statutory_due_at, id, bucket);
CREATE INDEX closure_wallet ON closure.closure (wallet, requested_at, bucket);

-- The timeline. `data` carries references, codes and amounts, never personal data.
CREATE TABLE closure.event (
  closure uuid        NOT NULL,
  seq     integer     NOT NULL,
  bucket  smallint    NOT NULL,
  at      timestamptz NOT NULL,
  type    text        NOT NULL,
  actor   text        NOT NULL,                 -- holder, operator, link, system
  actor_ref uuid,
  data    jsonb       NOT NULL DEFAULT '{}',
  PRIMARY KEY (closure, seq, bucket)
) /* bucketed */;

-- A plan step that acts on money. It survives the worker: attempts, last error, next try, what it waits for.
CREATE TABLE closure.step (
  id         uuid        NOT NULL,
  closure    uuid        NOT NULL,
  bucket     smallint    NOT NULL,
  ordinal    smallint    NOT NULL,
  way        text        NOT NULL CHECK (way IN ('own_account', 'funding_source', 'own_wallet', 'claim')),
  instrument uuid,
  account    uuid        NOT NULL,
  currency   text        NOT NULL,
  quoted     bigint      NOT NULL CHECK (quoted >= 0),
  state      text        NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'waiting', 'done', 'failed')),
  moved      bigint      NOT NULL DEFAULT 0 CHECK (moved >= 0),
  claim      boolean     NOT NULL DEFAULT false,
  owner      text        NOT NULL DEFAULT 'us',  -- us, bank, operator
  waits_for  text,
  until      timestamptz,
  attempts   integer     NOT NULL DEFAULT 0,
  last_error text,
  next_try   timestamptz,
  PRIMARY KEY (id, bucket),
  UNIQUE (closure, ordinal, bucket),
  CHECK (way = 'claim' OR instrument IS NOT NULL)
) /* bucketed: fillfactor=80 */;

-- Signed papers: of acceptance, of a refusal, of closing.
CREATE TABLE closure.receipt (
  id      uuid        NOT NULL,
  closure uuid        NOT NULL,
  bucket  smallint    NOT NULL,
  kind    text        NOT NULL CHECK (kind IN ('acceptance', 'refusal', 'closing')),
  at      timestamptz NOT NULL,
  leaf    uuid        NOT NULL,
  jws     text        NOT NULL,
  salt    bytea       NOT NULL,                 -- sealed: opens the commitments on the holder's copy
  PRIMARY KEY (id, bucket)
) /* bucketed */;
CREATE INDEX receipt_closure ON closure.receipt (closure, at, bucket);

-- Bearer secrets without a log-in: the receipt link and the stop link. Only the hash is kept.
CREATE TABLE closure.link (
  closure uuid        NOT NULL,
  purpose text        NOT NULL CHECK (purpose IN ('receipt', 'stop')),
  hash    bytea       NOT NULL,
  bucket  smallint    NOT NULL,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (closure, purpose, hash, bucket)
) /* bucketed */;

-- Who is leaving, captured before the first step that cannot be undone: keyed blind indexes, so that late
-- events and a retry after the identity is gone still find the case.
CREATE TABLE closure.subject (
  closure uuid     NOT NULL,
  kind    text     NOT NULL,
  index   bytea    NOT NULL,
  bucket  smallint NOT NULL,
  PRIMARY KEY (closure, kind, index, bucket)
) /* bucketed */;
