-- One row of wrapped data keys per person, one key per retention class. Dropping a key makes everything that was
-- sealed under it unreadable, in every copy, once its epoch key is destroyed.
CREATE SCHEMA vault;

CREATE TABLE vault.person_key (
  person             uuid        NOT NULL,
  -- Epoch whose key wraps this row; rotation looks for rows of older epochs.
  epoch              text        NOT NULL,
  -- NULL = shredded.
  contact            bytea,
  credentials        bytea,
  identity_documents bytea,
  transactions       bytea,
  credit             bytea,
  devices_and_logs   bytea,
  communications     bytea,
  preferences        bytea,
  case_evidence      bytea,
  created_at         timestamptz NOT NULL,
  bucket             smallint    NOT NULL,
  PRIMARY KEY (person, bucket)
) /* bucketed: fillfactor=80 */;
CREATE INDEX person_key_epoch ON vault.person_key (epoch, person, bucket);
