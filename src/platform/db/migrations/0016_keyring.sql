-- Which keyring this database was first opened with: a fingerprint of its root secret, which is never rotated. With
-- another root nobody is found by phone or e-mail and nothing verifies, so a start with it is refused.
CREATE TABLE core.keyring (
  one         boolean PRIMARY KEY DEFAULT true CHECK (one),
  fingerprint bytea   NOT NULL CHECK (octet_length(fingerprint) = 32)
);
