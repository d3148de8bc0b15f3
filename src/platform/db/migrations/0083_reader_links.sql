-- A freeze link belongs to the contact that got it; of a recovery it is known which contacts took part.
ALTER TABLE identity.freeze_link ADD COLUMN contact uuid;
-- When its use made the money rest, as its contact took no part in the last recovery.
ALTER TABLE identity.freeze_link ADD COLUMN rested_at timestamptz;
CREATE INDEX freeze_link_rested ON identity.freeze_link (contact, bucket) WHERE rested_at IS NOT NULL;
-- NULL: of a recovery by two people, or from before links had readers.
ALTER TABLE identity.freeze ADD COLUMN took_part uuid[];
-- Until then a pause that a contact began is nobody's to end.
ALTER TABLE wallets.pause ADD COLUMN fixed_until timestamptz;
