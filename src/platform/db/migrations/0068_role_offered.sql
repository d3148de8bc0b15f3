-- When a role was offered, so that a freeze leaves an older offer alone. Of one that an earlier version wrote nothing is known.
ALTER TABLE wallets.role ADD COLUMN offered_at timestamptz;
