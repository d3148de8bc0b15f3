-- Linked bank accounts and the holder's own wallets elsewhere: where money comes from and goes to.
CREATE SCHEMA instruments;

CREATE TABLE instruments.instrument (
  id           uuid        NOT NULL,
  wallet       uuid        NOT NULL,
  person       uuid        NOT NULL,
  kind         text        NOT NULL CHECK (kind IN ('bank_account', 'own_wallet')),
  scheme       text        NOT NULL CHECK (scheme IN ('iban', 'cn_card_number', 'domestic', 'wallet_account')),
  state        text        NOT NULL CHECK (state IN ('pending', 'verified', 'name_mismatch', 'refused', 'unlinked')),
  reason       text,                          -- the rail's code when the name check said no
  number       bytea       NOT NULL,          -- sealed: the whole number
  label        bytea,                         -- sealed: the bank's or provider's name as the holder typed it
  tail         text        NOT NULL CHECK (length(tail) <= 4),
  number_index bytea       NOT NULL,          -- keyed hash; finds the same number without opening any
  attempts     integer     NOT NULL DEFAULT 0,
  created_at   timestamptz NOT NULL,
  verified_at  timestamptz,                   -- its age counts when a closure picks a destination
  unlinked_at  timestamptz,
  bucket       smallint    NOT NULL,
  PRIMARY KEY (id, bucket),
  CHECK (state <> 'verified' OR verified_at IS NOT NULL),
  CHECK ((state = 'unlinked') = (unlinked_at IS NOT NULL))
) /* bucketed: fillfactor=90 */;
-- The same number is linked to one wallet once; two requests at once meet here.
CREATE UNIQUE INDEX instrument_live ON instruments.instrument (wallet, number_index, bucket)
  WHERE state IN ('pending', 'verified');
CREATE INDEX instrument_wallet ON instruments.instrument (wallet, bucket);
