-- What an act would move, by currency in minor units: how much a pair of people has agreed to can be added up although what
-- they were shown is sealed. NULL where it moves nothing that is counted, and for requests from before.
ALTER TABLE support.approval ADD COLUMN sums jsonb;
CREATE INDEX approval_decided ON support.approval (decided_at) WHERE decided_at IS NOT NULL;
