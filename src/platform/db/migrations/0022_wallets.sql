-- What stands on a wallet beside its money: pauses of its holder, orders of authorities, holds on records, roles.
CREATE TABLE wallets.pause (
  wallet   uuid        NOT NULL,
  until    timestamptz NOT NULL,
  since    timestamptz NOT NULL,
  ended_at timestamptz,
  bucket   smallint    NOT NULL,
  PRIMARY KEY (wallet, bucket)
) /* bucketed: fillfactor=90 */;

-- An order of an authority over money, or over records (`legal_hold`). Distinct things: one stops money, one stops erasing.
CREATE TABLE wallets.authority_order (
  id         uuid        NOT NULL,
  wallet     uuid        NOT NULL,
  kind       text        NOT NULL CHECK (kind IN ('freeze', 'legal_hold')),
  authority  text        NOT NULL,
  document   text        NOT NULL,
  disclosure text        NOT NULL CHECK (disclosure IN ('full', 'authority_only', 'neutral')),
  amount     bigint      CHECK (amount > 0),                -- freeze: what is really frozen
  asked      bigint,                                        -- freeze: what the order names; more than `amount` when less was there
  currency   text,
  hold       uuid,
  until      timestamptz NOT NULL,                          -- freeze: lapses unless renewed; legal hold: to be looked at again
  placed_at  timestamptz NOT NULL,
  placed_by  uuid        NOT NULL,
  ended_at   timestamptz,
  bucket     smallint    NOT NULL,
  PRIMARY KEY (id, bucket),
  CHECK ((kind = 'freeze') = (asked IS NOT NULL AND currency IS NOT NULL))
) /* bucketed: fillfactor=90 */;
CREATE INDEX order_open ON wallets.authority_order (wallet, bucket) WHERE ended_at IS NULL;

-- A guardian of another wallet, or a holder beside the first. The row lies with whose closing it stands in the way of.
CREATE TABLE wallets.role (
  id           uuid        NOT NULL,
  wallet       uuid        NOT NULL,                        -- guardian: the guardian's; joint: the shared wallet
  kind         text        NOT NULL CHECK (kind IN ('guardian', 'joint')),
  other        uuid        NOT NULL,                        -- guardian: the ward's wallet; joint: the other holder's own
  offered_to   uuid,                                        -- handover that waits to be accepted
  consented_at timestamptz,                                 -- joint: agreed to a closing
  since        timestamptz NOT NULL,
  ended_at     timestamptz,
  bucket       smallint    NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed: fillfactor=90 */;
CREATE INDEX role_wallet ON wallets.role (wallet, bucket) WHERE ended_at IS NULL;

-- How far the holder has saved the statement: the sum of the versions of the wallet's accounts then.
CREATE TABLE wallets.export (
  wallet  uuid        NOT NULL,
  lines   bigint      NOT NULL,
  at      timestamptz NOT NULL,
  bucket  smallint    NOT NULL,
  PRIMARY KEY (wallet, bucket)
) /* bucketed: fillfactor=90 */;
