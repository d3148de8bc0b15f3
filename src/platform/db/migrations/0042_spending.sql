-- What has left an account at its holder's word on one calendar day: counted under the lock that every posting takes, so
-- that no number of requests at once takes more than one after the other. `spend_most` is the holder's own limit.
ALTER TABLE ledger.account ADD COLUMN spent_on date;
ALTER TABLE ledger.account ADD COLUMN spent_on_others bigint NOT NULL DEFAULT 0;
ALTER TABLE ledger.account ADD COLUMN spent_on_own bigint NOT NULL DEFAULT 0;
ALTER TABLE ledger.account ADD COLUMN spent bigint NOT NULL DEFAULT 0;
ALTER TABLE ledger.account ADD COLUMN spend_most bigint;

-- A payment on the ledger lane uses its proof up before it posts: the same payment may come again with it, nothing else.
ALTER TABLE identity.challenge ADD COLUMN used_for uuid;

-- Whether its holder proved who they are when they granted it. What was granted before there was a choice counts as proved.
ALTER TABLE mandates.mandate ADD COLUMN proved boolean NOT NULL DEFAULT true;
