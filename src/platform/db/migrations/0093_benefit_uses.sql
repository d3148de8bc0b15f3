-- When some of it was used last: a freeze names what was used in the days before it. Uses from before are not known.
ALTER TABLE benefits.benefit ADD COLUMN used_at timestamptz;
-- Few, as a use ends most of them: what a wallet used lately.
CREATE INDEX benefit_used ON benefits.benefit (wallet, used_at, bucket) WHERE used_at IS NOT NULL;
