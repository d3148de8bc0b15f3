-- An operator's own wallet: what they may not touch as staff. Given when the operator is added; a number, no name.
ALTER TABLE support.operator ADD COLUMN own_wallet uuid;

-- Whose a phone number or address was before, for a while: who pays it may still mean them. Keyed hash only.
CREATE TABLE identity.former_claim (
  blind_index bytea       NOT NULL,
  person      uuid        NOT NULL,
  contact     uuid        NOT NULL,
  until       timestamptz NOT NULL,         -- when that person gave it up
  bucket      smallint    NOT NULL,
  PRIMARY KEY (blind_index, bucket)
) /* bucketed */;
