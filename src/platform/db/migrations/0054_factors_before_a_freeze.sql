-- A password that was replaced still counts for its holder in a recovery: whoever got in may have replaced it.
CREATE TABLE identity.former_password (
  person uuid NOT NULL,
  phc bytea NOT NULL,
  set_at timestamptz NOT NULL,
  replaced_at timestamptz NOT NULL,
  bucket smallint NOT NULL,
  PRIMARY KEY (person, set_at, bucket)
) /* bucketed */;
-- The same of an authenticator that was taken away; null: it does not count any more.
ALTER TABLE identity.authenticator ADD COLUMN removed_at timestamptz;
-- A link "this was not me" that was used, or overtaken by a check of identity, after the closing: it ends no more links.
ALTER TABLE identity.freeze_link ADD COLUMN spent_at timestamptz;
CREATE INDEX freeze_link_person ON identity.freeze_link (person, bucket) WHERE spent_at IS NULL;
