-- Shared plumbing: the clock, due work (timers and the outbox), leases, idempotency answers.
CREATE SCHEMA IF NOT EXISTS core; -- the migrator's own tables (core.migration, core.setup) are in it already

-- Business time = database clock + seconds. Only the sandbox moves it, only forward.
CREATE TABLE core.clock (
  one     boolean PRIMARY KEY DEFAULT true CHECK (one),
  seconds bigint  NOT NULL DEFAULT 0 CHECK (seconds >= 0)
);

-- One table for every piece of due work. `kind` names the handler; effect kinds call the outside world after
-- commit, timer kinds run inside one transaction. Polled per bucket, so the key leads with it.
CREATE TABLE core.due (
  bucket      smallint    NOT NULL,
  due_at      timestamptz NOT NULL,
  id          uuid        NOT NULL,
  kind        text        NOT NULL,
  ref         uuid        NOT NULL,          -- what it is about: closure, payment, message …
  wallet      uuid,
  epoch       integer,                       -- effects that move money: refused when the wallet's epoch is another
  payload     jsonb       NOT NULL DEFAULT '{}',  -- references only, never personal data
  attempts    integer     NOT NULL DEFAULT 0,
  last_error  text,
  claimed_until timestamptz,                 -- database clock; a worker that died gives the row back
  PRIMARY KEY (bucket, due_at, id)
) /* bucketed: fillfactor=70 */;
CREATE INDEX due_ref ON core.due (ref, kind, bucket);

-- Server processes share the bucket groups by lease; `fence` rises with each new owner.
CREATE TABLE core.lease (
  name     text        PRIMARY KEY,
  owner    uuid        NOT NULL,
  fence    bigint      NOT NULL,
  until    timestamptz NOT NULL
);

-- Idempotency of everything that is not money (there the key is the transfer id). The answer is sealed.
CREATE TABLE core.idempotency (
  scope      uuid        NOT NULL,           -- the acting wallet or person
  key_hash   bytea       NOT NULL,
  bucket     smallint    NOT NULL,
  hash       bytea       NOT NULL,           -- method, path, canonical body
  status     smallint,
  answer     bytea,                          -- sealed; NULL once erased, the key and hash stay until expiry
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (scope, key_hash, bucket)
) /* bucketed */;
CREATE INDEX idempotency_expiry ON core.idempotency (bucket, expires_at);
