-- Level 1: the real name and one identity document, declared by the holder and checked for form and checksum.
CREATE SCHEMA kyc;

CREATE TABLE kyc.identity (
  person         uuid        NOT NULL,
  level          smallint    NOT NULL CHECK (level = 1),
  real_name      bytea       NOT NULL,      -- sealed: identity_documents
  document_type  text        NOT NULL,
  document       bytea       NOT NULL,      -- sealed: identity_documents
  document_index bytea       NOT NULL,      -- blind; names and birthdays have none: they are too few
  verified_at    timestamptz NOT NULL,
  bucket         smallint    NOT NULL,
  PRIMARY KEY (person, bucket)
) /* bucketed */;
CREATE INDEX identity_document ON kyc.identity (document_index, bucket);
