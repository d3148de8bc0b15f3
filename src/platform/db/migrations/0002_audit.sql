-- The audit log: what happened waits in `pending` (written by the transaction that did it) until the one
-- sequencer moves it into an append-only Merkle log. Leaves hold pseudonyms and commitments, never personal data.
CREATE SCHEMA audit;

-- Polled per bucket by the sequencer, so the key leads with it. A row lives here for seconds.
CREATE TABLE audit.pending (
  bucket smallint    NOT NULL,
  id     uuid        NOT NULL,
  type   text        NOT NULL,
  ref    uuid        NOT NULL,
  leaf   bytea       NOT NULL,               -- canonical JSON; its RFC 6962 leaf hash is what the log commits to
  at     timestamptz NOT NULL,
  PRIMARY KEY (bucket, id)
) /* bucketed: autovacuum_vacuum_scale_factor=0.01 */;

-- One row: how long the log is. Whoever integrates holds its lock and reads the size after it, so a sequencer that
-- lost its turn and wakes up again goes on from where the other one is.
CREATE TABLE audit.log (
  one    boolean PRIMARY KEY DEFAULT true CHECK (one),
  id     uuid    NOT NULL,
  size   bigint  NOT NULL DEFAULT 0 CHECK (size >= 0)
);

-- The log itself has one order and one writer; it is not split by bucket. Rows are never changed or removed.
CREATE TABLE audit.entry (
  index  bigint      PRIMARY KEY CHECK (index >= 0),
  id     uuid        NOT NULL UNIQUE,
  bucket smallint    NOT NULL,
  type   text        NOT NULL,
  ref    uuid        NOT NULL,
  leaf   bytea       NOT NULL,
  hash   bytea       NOT NULL CHECK (octet_length(hash) = 32),
  at     timestamptz NOT NULL
);
CREATE INDEX entry_ref ON audit.entry (ref, index);

-- Hashes of complete subtrees (level ≥ 1; level 0 is entry.hash), so that a proof reads O(log n) rows.
CREATE TABLE audit.node (
  level  smallint NOT NULL CHECK (level >= 1),
  index  bigint   NOT NULL CHECK (index >= 0),
  hash   bytea    NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (level, index)
);

-- Signed tree heads; the same notes are appended to a file outside the database.
CREATE TABLE audit.checkpoint (
  size   bigint      PRIMARY KEY CHECK (size > 0),
  root   bytea       NOT NULL CHECK (octet_length(root) = 32),
  at     timestamptz NOT NULL,
  note   text        NOT NULL
);
