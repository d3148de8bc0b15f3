-- A role over somebody's money that staff have prepared: nothing holds before the holder of the money confirms it with a
-- proof. It becomes the role of the same id. The wallet whose holder is asked is `asks`.
CREATE TABLE wallets.role_asked (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('guardian', 'joint')),
  other uuid NOT NULL,
  asks uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  until timestamptz NOT NULL,
  answered_at timestamptz,
  answer text CHECK (answer IN ('confirmed', 'declined')),
  bucket smallint NOT NULL,
  PRIMARY KEY (id, bucket),
  CHECK ((answered_at IS NULL) = (answer IS NULL))
) /* bucketed */;
CREATE INDEX role_asked_wallet ON wallets.role_asked (wallet, bucket) WHERE answered_at IS NULL;
-- The ward may lie in any bucket.
CREATE INDEX role_asked_asks ON wallets.role_asked (asks, bucket) WHERE answered_at IS NULL;
