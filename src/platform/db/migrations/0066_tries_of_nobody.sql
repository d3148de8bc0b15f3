-- Wrong tries about numbers that nobody has are counted as well, and forgotten when they have faded.
CREATE INDEX lockout_nobody ON identity.lockout (bucket, failed_at) WHERE factor = 'nobody';
