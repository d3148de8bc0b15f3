-- A higher limit of the day, or none any more (`spend_next` NULL), holds only from its date on: whoever reads the account at
-- or after `spend_next_from` takes it for the limit, so nothing has to run in time.
ALTER TABLE ledger.account ADD COLUMN spend_next bigint;
ALTER TABLE ledger.account ADD COLUMN spend_next_from timestamptz;
ALTER TABLE ledger.account ADD CONSTRAINT account_spend_next_check
  CHECK (spend_next IS NULL OR spend_next_from IS NOT NULL);
ALTER TABLE ledger.account ADD CONSTRAINT account_spend_most_check CHECK (spend_most >= 0 AND spend_next >= 0);
