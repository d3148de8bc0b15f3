-- A contact in other hands that a recovery has cut off proves nothing and hears nothing, also in a later freeze.
ALTER TABLE identity.contact ADD COLUMN cut_off boolean NOT NULL DEFAULT false;
ALTER TABLE identity.allowed_recovery ADD COLUMN drops text[] NOT NULL DEFAULT '{}';
