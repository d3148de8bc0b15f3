-- What the operator's installation itself went through: our outages, announced windows, client releases,
-- incidents. Small tables that belong to no wallet; none is split by bucket.
CREATE SCHEMA operations;

-- When any process was last seen alive. Database clock: the sandbox never moves it.
CREATE TABLE operations.pulse (
  one boolean     PRIMARY KEY DEFAULT true CHECK (one),
  at  timestamptz NOT NULL
);
CREATE TABLE operations.heartbeat (
  process    uuid        PRIMARY KEY,
  name       text        NOT NULL,
  started_at timestamptz NOT NULL,
  at         timestamptz NOT NULL
);

-- Time in which nothing of ours ran. In business time, because business deadlines are extended by it.
CREATE TABLE operations.outage (
  id          uuid        PRIMARY KEY,
  from_at     timestamptz NOT NULL,
  to_at       timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  CHECK (to_at > from_at)
);
CREATE INDEX outage_end ON operations.outage (to_at);

-- Announced maintenance, in business time. A window that began counts in full, also when it ended early: what
-- holders were shown never gets shorter.
CREATE TABLE operations.maintenance (
  id           uuid        PRIMARY KEY,
  scope        text        NOT NULL,        -- all, or the area of the operations that stop (closure, payments …)
  starts_at    timestamptz NOT NULL,
  ends_at      timestamptz NOT NULL,
  notice_en    text        NOT NULL,
  notice_zh    text        NOT NULL,
  announced_by uuid        NOT NULL,
  announced_at timestamptz NOT NULL,
  cancelled_by uuid,
  cancelled_at timestamptz,              -- before it began: as if never announced; later: it ended then
  CHECK (ends_at > starts_at),
  CHECK ((cancelled_by IS NULL) = (cancelled_at IS NULL))
);
CREATE INDEX maintenance_end ON operations.maintenance (ends_at);

-- Clients of that name below `minimum` are told to update from `announced_at` on and refused from `enforced_at` on.
CREATE TABLE operations.client_release (
  name         text        NOT NULL,
  minimum      text        NOT NULL,
  announced_at timestamptz NOT NULL,
  enforced_at  timestamptz NOT NULL,
  update_url   text        NOT NULL,
  set_by       uuid        NOT NULL,
  PRIMARY KEY (name, minimum),
  CHECK (enforced_at >= announced_at)
);

CREATE TABLE operations.incident (
  id         uuid        PRIMARY KEY,
  impact     text        NOT NULL CHECK (impact IN ('degraded', 'down')),
  scope      text        NOT NULL,
  opened_at  timestamptz NOT NULL,
  resolved_at timestamptz
);
CREATE INDEX incident_open ON operations.incident (opened_at) WHERE resolved_at IS NULL;
CREATE TABLE operations.incident_update (
  incident  uuid        NOT NULL REFERENCES operations.incident,
  seq       integer     NOT NULL,
  state     text        NOT NULL CHECK (state IN ('investigating', 'identified', 'monitoring', 'resolved')),
  at        timestamptz NOT NULL,
  next_at   timestamptz,                 -- when the next update comes
  text_en   text        NOT NULL,
  text_zh   text        NOT NULL,
  by        uuid        NOT NULL,
  PRIMARY KEY (incident, seq)
);
