-- Bound cards: money comes from them, and goes back to the one it came from. A card's number lives, sealed, until the
-- rail has given a token for it or said no; afterwards the row holds the token, its tail and its network.
ALTER TABLE instruments.instrument DROP CONSTRAINT instrument_kind_check;
ALTER TABLE instruments.instrument ADD CONSTRAINT instrument_kind_check
  CHECK (kind IN ('bank_account', 'own_wallet', 'card'));
ALTER TABLE instruments.instrument DROP CONSTRAINT instrument_scheme_check;
ALTER TABLE instruments.instrument ADD CONSTRAINT instrument_scheme_check
  CHECK (scheme IN ('iban', 'cn_card_number', 'domestic', 'wallet_account', 'card_number', 'card_token'));
ALTER TABLE instruments.instrument ADD COLUMN network text, ADD COLUMN expires_at timestamptz;
ALTER TABLE instruments.instrument ADD CONSTRAINT instrument_card_check
  CHECK ((kind = 'card') = (network IS NOT NULL) AND (kind = 'card') = (expires_at IS NOT NULL)
     AND (kind = 'card') = (scheme IN ('card_number', 'card_token')));
