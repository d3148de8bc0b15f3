-- A code counts for every request of its contact and purpose, wrong tries are counted over all of them, and whoever asks uses up
-- what may be sent from where they are. Requests of an earlier version live for ten minutes: theirs is no place anybody is known at.
ALTER TABLE identity.verification ADD COLUMN source text NOT NULL DEFAULT '';
ALTER TABLE identity.verification ADD COLUMN sends boolean NOT NULL DEFAULT true;
CREATE INDEX verification_contact ON identity.verification (blind_index, bucket, purpose, created_at);
