-- The operator's people and what they have to do: operators, tasks with a clock, approvals by two.
CREATE SCHEMA support;

-- Staff, not wallets: a small table. The name is sealed under the operator's own vault keys.
CREATE TABLE support.operator (
  id          uuid        PRIMARY KEY,
  name        bytea       NOT NULL,
  roles       text[]      NOT NULL CHECK (cardinality(roles) > 0
                AND roles <@ ARRAY['agent', 'checker', 'compliance', 'engineer']),
  token_hash  bytea       NOT NULL UNIQUE,       -- SHA-256 of 256 random bits
  created_at  timestamptz NOT NULL,
  disabled_at timestamptz
);

-- Work that only a person can do. It is done when somebody says what was done and what shows it.
CREATE TABLE support.task (
  id          uuid        NOT NULL,
  bucket      smallint    NOT NULL,
  kind        text        NOT NULL,              -- closure.appeal, closure.step_overdue …
  ref         uuid        NOT NULL,              -- what it is about
  person      uuid,                              -- under whose key evidence is sealed; else the resolver's own
  owner       text        NOT NULL,              -- queue: support, finance, compliance, engineering …
  due_at      timestamptz NOT NULL,
  opened_at   timestamptz NOT NULL,
  taken_by    uuid,
  taken_at    timestamptz,
  resolved_by uuid,
  resolved_at timestamptz,
  outcome     text,
  sealed_for  uuid,                              -- the vault person of `evidence`
  evidence    bytea,
  PRIMARY KEY (id, bucket),
  CHECK ((taken_by IS NULL) = (taken_at IS NULL)),
  CHECK ((resolved_at IS NULL) = (resolved_by IS NULL)),
  CHECK (resolved_at IS NULL OR (outcome IS NOT NULL AND evidence IS NOT NULL AND sealed_for IS NOT NULL))
) /* bucketed: fillfactor=80 */;
-- Asking twice for the same open work is one task.
CREATE UNIQUE INDEX task_open ON support.task (ref, kind, bucket) WHERE resolved_at IS NULL;
CREATE INDEX task_due ON support.task (due_at, id, bucket) WHERE resolved_at IS NULL;

-- Four eyes: one operator asks, another decides, over the hash of what both were shown.
CREATE TABLE support.approval (
  id           uuid        NOT NULL,
  bucket       smallint    NOT NULL,
  subject      uuid        NOT NULL,
  kind         text        NOT NULL,             -- the act: closure.approve, closure.reject, closure.skip_step …
  shown_hash   bytea       NOT NULL CHECK (octet_length(shown_hash) = 32),
  sealed_for   uuid        NOT NULL,             -- the vault person of `content` and `note`
  content      bytea       NOT NULL,             -- sealed: what was shown, and the reasons
  requested_by uuid        NOT NULL,
  requested_at timestamptz NOT NULL,
  lapses_at    timestamptz NOT NULL,
  state        text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'approved', 'rejected', 'lapsed')),
  decided_by   uuid,
  decided_at   timestamptz,
  note         bytea,
  PRIMARY KEY (id, bucket),
  CHECK ((state IN ('approved', 'rejected')) = (decided_by IS NOT NULL)),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  CHECK (decided_by IS NULL OR decided_by <> requested_by)
) /* bucketed: fillfactor=80 */;
-- One open request for an act on an object: nobody asks until somebody says yes.
CREATE UNIQUE INDEX approval_open ON support.approval (subject, kind, bucket) WHERE state = 'open';
CREATE INDEX approval_queue ON support.approval (lapses_at, id, bucket) WHERE state = 'open';
