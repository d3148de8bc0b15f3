-- Money-market fund: units a wallet holds, and orders. Money at the fund manager is one control account per currency.
CREATE SCHEMA wealth;

-- Small and static per day: written by the operator, read by everybody.
CREATE TABLE wealth.price (
  fund         text        NOT NULL,
  day          date        NOT NULL,
  price        bigint      NOT NULL CHECK (price > 0),  -- of one unit, in 10^-8 of the currency's main unit
  published_at timestamptz NOT NULL,
  PRIMARY KEY (fund, day)
);

CREATE TABLE wealth.position (
  wallet uuid     NOT NULL,
  fund   text     NOT NULL,
  units  bigint   NOT NULL CHECK (units >= 0),           -- in 1/10,000 of a unit
  bucket smallint NOT NULL,
  PRIMARY KEY (wallet, fund, bucket)
) /* bucketed: fillfactor=80 */;

CREATE TABLE wealth.holding_order (
  id         uuid        NOT NULL,                       -- also the transfer id of its posting
  wallet     uuid        NOT NULL,
  fund       text        NOT NULL,
  kind       text        NOT NULL CHECK (kind IN ('subscribe', 'redeem', 'redeem_fast')),
  state      text        NOT NULL CHECK (state IN ('pending', 'settled')),
  units      bigint      NOT NULL CHECK (units > 0),
  amount     bigint      NOT NULL CHECK (amount > 0),    -- minor units
  price      bigint      NOT NULL,
  day        date        NOT NULL,                       -- the trading day it counts for
  closure    uuid,                                       -- the case that waits for it
  placed_at  timestamptz NOT NULL,
  settles_at timestamptz NOT NULL,
  settled_at timestamptz,
  bucket     smallint    NOT NULL,
  PRIMARY KEY (id, bucket),
  CHECK ((state = 'settled') = (settled_at IS NOT NULL))
) /* bucketed: fillfactor=80 */;
CREATE INDEX order_pending ON wealth.holding_order (wallet, bucket) WHERE state = 'pending';
CREATE INDEX order_day ON wealth.holding_order (wallet, fund, day, bucket) WHERE kind = 'redeem_fast';
