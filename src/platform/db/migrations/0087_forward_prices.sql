-- An order takes the price of its trading day, which is known when that day is over: until then a subscription has no
-- units yet, a redemption no amount. Orders from before keep the price that they were told.
ALTER TABLE wealth.holding_order
  ALTER COLUMN units DROP NOT NULL,
  ALTER COLUMN amount DROP NOT NULL,
  ALTER COLUMN price DROP NOT NULL,
  DROP CONSTRAINT holding_order_amount_check,                -- at the price of the day units may be worth less than a cent
  ADD COLUMN asked bigint,                                   -- minor units that the redemption named; null = all, or from before
  ADD COLUMN late_since timestamptz,                         -- the day of settling came without a price
  ADD CONSTRAINT holding_order_amount CHECK (amount >= 0),
  ADD CONSTRAINT holding_order_priced
    CHECK (state = 'pending' OR (units IS NOT NULL AND amount IS NOT NULL AND price IS NOT NULL)),
  ADD CONSTRAINT holding_order_fixed CHECK (CASE kind WHEN 'subscribe' THEN amount IS NOT NULL ELSE units IS NOT NULL END);

-- Few, and looked for by day: what waits for a price that is late.
CREATE INDEX order_late ON wealth.holding_order (fund, day, bucket) WHERE state = 'pending' AND late_since IS NOT NULL;
