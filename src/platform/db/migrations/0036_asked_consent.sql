-- When the other holder of a shared wallet was last asked by letter; and each role found by whom it is about.
ALTER TABLE wallets.role ADD COLUMN asked_at timestamptz;
CREATE INDEX role_other ON wallets.role (other, bucket) WHERE ended_at IS NULL;
CREATE INDEX role_offered ON wallets.role (offered_to, bucket) WHERE ended_at IS NULL AND offered_to IS NOT NULL;
