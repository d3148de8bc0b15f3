-- The report of unclaimed money reads the oldest first, across all buckets.
CREATE INDEX claim_open ON payments.claim (created_at, id, bucket) WHERE paid_by IS NULL;
