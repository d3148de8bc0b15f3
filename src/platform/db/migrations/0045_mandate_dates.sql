-- Dates of a subscription are reckoned from its first one, in days of the payer's zone; a mandate says how much may be
-- debited in a calendar period, and what was.
ALTER TABLE mandates.mandate
  ADD COLUMN anchor     timestamptz,              -- subscription: its first date; every other one is reckoned from it
  ADD COLUMN zone       text NOT NULL DEFAULT 'Asia/Shanghai', -- that of the payer's policy pack when it was given
  ADD COLUMN period     text CHECK (period IN ('day', 'week', 'month', 'year')), -- mandate: calendar period of zone
  ADD COLUMN period_max bigint CHECK (period_max > 0),         -- most of all debits in it; null: only of each debit
  ADD CHECK ((period IS NULL) = (period_max IS NULL));

-- Until now a date was made from the one before it, in UTC. One that kept the time of day of its beginning began without
-- a trial; of the others the date to come is the best that is known of their beginning.
UPDATE mandates.mandate
   SET anchor = CASE WHEN (next_run AT TIME ZONE 'UTC')::time = (created_at AT TIME ZONE 'UTC')::time
                     THEN created_at ELSE next_run END
 WHERE every IS NOT NULL;
ALTER TABLE mandates.mandate ADD CHECK ((every IS NULL) = (anchor IS NULL));

-- What a merchant debited under a mandate: the maximum of a period is counted over these.
CREATE TABLE mandates.charge (
  mandate    uuid        NOT NULL,
  id         uuid        NOT NULL,                -- that of the posting
  amount     bigint      NOT NULL CHECK (amount > 0),
  charged_at timestamptz NOT NULL,
  bucket     smallint    NOT NULL,                -- the mandate's
  PRIMARY KEY (mandate, id, bucket)
) /* bucketed */;
CREATE INDEX charge_time ON mandates.charge (mandate, charged_at, bucket);
