-- Two people have said who the holder of a frozen wallet is: from `usable_from` a code to this contact and a new password
-- recover it.
CREATE TABLE identity.allowed_recovery (
  id uuid NOT NULL,
  person uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('phone', 'email')),
  blind_index bytea NOT NULL,
  from_before boolean NOT NULL, -- the contact was theirs before the freeze
  allowed_at timestamptz NOT NULL,
  usable_from timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_by text CHECK (ended_by IN ('used', 'objected', 'replaced', 'recovered')),
  bucket smallint NOT NULL,
  PRIMARY KEY (id, bucket),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) /* bucketed */;
CREATE UNIQUE INDEX allowed_recovery_open ON identity.allowed_recovery (person, bucket) WHERE ended_at IS NULL;
CREATE INDEX allowed_recovery_contact ON identity.allowed_recovery (blind_index) WHERE ended_at IS NULL;

-- A link of a message about such a recovery stops it; whoever has an earlier one only freezes.
ALTER TABLE identity.freeze_link ADD COLUMN objects boolean NOT NULL DEFAULT false;
ALTER TABLE identity.freeze ADD COLUMN objected_at timestamptz;
