-- Every version of every policy pack that was ever in force here. A case finishes under the version it was
-- accepted under, so a row is never changed or removed. A small static table: not split by bucket.
CREATE SCHEMA policy;

CREATE TABLE policy.pack (
  id        text        NOT NULL,
  version   text        NOT NULL,
  hash      bytea       NOT NULL CHECK (octet_length(hash) = 32),  -- SHA-256 of the canonical JSON
  body      text        NOT NULL,                                  -- canonical JSON
  loaded_at timestamptz NOT NULL,
  PRIMARY KEY (id, version)
);
