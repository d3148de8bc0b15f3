-- The wallet: one relationship of one person. Its row lock is the gate of every product write and of the fence.
CREATE SCHEMA wallets;

CREATE TABLE wallets.wallet (
  id           uuid        NOT NULL,
  person       uuid        NOT NULL,
  currency     text        NOT NULL,                   -- of the first pocket; others are opened on demand
  state        text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'frozen', 'closing', 'closed')),
  -- What the state was when the fence was raised: lowering it gives that back.
  stored_state text        CHECK (stored_state IN ('open', 'frozen')),
  -- Rises with every fence and reopening; what was authorised under another epoch is refused.
  epoch        integer     NOT NULL DEFAULT 0,
  created_at   timestamptz NOT NULL,
  fenced_at    timestamptz,
  closed_at    timestamptz,
  bucket       smallint    NOT NULL,
  PRIMARY KEY (id, bucket),
  CHECK ((state IN ('closing', 'closed')) = (stored_state IS NOT NULL)),
  CHECK ((state IN ('closing', 'closed')) = (fenced_at IS NOT NULL)),
  CHECK ((state = 'closed') = (closed_at IS NOT NULL))
) /* bucketed: fillfactor=80 */;
CREATE INDEX wallet_person ON wallets.wallet (person, bucket);
