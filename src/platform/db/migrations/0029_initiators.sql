-- The other ways in which a closing starts: a wallet that nobody has used, a wallet of a colleague.

-- When a person last acted by themself, to the day, in business time. `again_at` set = looked at already since then:
-- nothing is looked at again before it. An act clears it.
CREATE TABLE identity.activity (
  person   uuid        NOT NULL,
  last_at  timestamptz NOT NULL,
  again_at timestamptz,
  bucket   smallint    NOT NULL,
  PRIMARY KEY (person, bucket)
) /* bucketed: fillfactor=80 */;
CREATE INDEX activity_quiet ON identity.activity (bucket, last_at) WHERE again_at IS NULL;
CREATE INDEX activity_again ON identity.activity (bucket, again_at) WHERE again_at IS NOT NULL;

INSERT INTO identity.activity (person, last_at, bucket)
SELECT p.id, greatest(p.created_at, max(s.last_seen_at)), p.bucket
  FROM identity.person p LEFT JOIN identity.session s ON s.person = p.id AND s.bucket = p.bucket
 WHERE p.state = 'active' GROUP BY p.id, p.bucket, p.created_at;

-- What is done about a wallet that nobody uses. One row a wallet; when it is found again, the same row begins anew.
CREATE TABLE closure.dormancy (
  wallet      uuid        NOT NULL,
  person      uuid        NOT NULL,
  state       text        NOT NULL CHECK (state IN ('told', 'closing', 'residual', 'back', 'kept', 'left')),
  closure     uuid,
  quiet_since timestamptz NOT NULL,
  told_at     timestamptz NOT NULL,
  deadline    timestamptz NOT NULL,
  reason      text,                                 -- residual: what stands in the way; kept: why, as codes
  owner       text,                                 -- residual: who has to do something about it
  changed_at  timestamptz NOT NULL,
  bucket      smallint    NOT NULL,
  PRIMARY KEY (wallet, bucket),
  CHECK ((state = 'residual') <= (reason IS NOT NULL AND owner IS NOT NULL))
) /* bucketed: fillfactor=80 */;
CREATE INDEX dormancy_list ON closure.dormancy (state, deadline, wallet, bucket);

-- Wallets that are left alone however long nobody uses them.
CREATE TABLE closure.dormancy_exemption (
  wallet   uuid        NOT NULL,
  reason   bytea       NOT NULL,                    -- sealed: case_evidence
  by       uuid        NOT NULL,
  since    timestamptz NOT NULL,
  ended_at timestamptz,
  bucket   smallint    NOT NULL,
  PRIMARY KEY (wallet, bucket)
) /* bucketed: fillfactor=80 */;

-- Which programme a case belongs to: only staff may ask.
CREATE INDEX programme_wallet_closure ON closure.programme_wallet (closure, bucket) WHERE closure IS NOT NULL;
