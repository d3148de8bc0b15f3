-- "This was not me": who may have got in changes nothing until the holder has shown who they are. `restricts` = the link is
-- why the wallet is restricted, so that a recovery lifts it; staff who restrict it too take that away.
CREATE TABLE identity.freeze (
  person    uuid        NOT NULL,
  since     timestamptz NOT NULL,
  restricts boolean     NOT NULL,
  ended_at  timestamptz,
  ended_by  text        CHECK (ended_by IN ('recovery', 'staff')),
  bucket    smallint    NOT NULL,
  PRIMARY KEY (person, since, bucket),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) /* bucketed */;

CREATE UNIQUE INDEX freeze_open ON identity.freeze (person, bucket) WHERE ended_at IS NULL;

ALTER TABLE identity.verification DROP CONSTRAINT verification_purpose_check;
ALTER TABLE identity.verification ADD CONSTRAINT verification_purpose_check
  CHECK (purpose IN ('registration', 'sign_in', 'password_reset', 'contact_change', 'recovery'));
