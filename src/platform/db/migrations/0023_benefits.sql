-- Coupons and points: what is lost on closing. Not money: nothing here is owed.
CREATE SCHEMA benefits;

CREATE TABLE benefits.benefit (
  id         uuid        NOT NULL,
  wallet     uuid        NOT NULL,
  kind       text        NOT NULL CHECK (kind IN ('coupon', 'points')),
  label      text        NOT NULL,                 -- of the campaign, the same for everybody
  quantity   bigint      NOT NULL CHECK (quantity >= 0),
  state      text        NOT NULL CHECK (state IN ('active', 'used', 'ended')),
  expires_at timestamptz NOT NULL,
  frozen_at  timestamptz,                          -- behind a fence since: that time is given back
  granted_at timestamptz NOT NULL,
  bucket     smallint    NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed: fillfactor=80 */;
CREATE INDEX benefit_wallet ON benefits.benefit (wallet, bucket) WHERE state <> 'used';
