-- Orders of authorities that stand, by the day on which they lapse; those that have not found all they ask for.
CREATE INDEX order_until ON wallets.authority_order (until, id, bucket) WHERE ended_at IS NULL;
CREATE INDEX order_short ON wallets.authority_order (id, bucket) WHERE ended_at IS NULL AND asked > coalesce(amount, 0);
-- The wallet is restricted because of this order alone: so it stays as long as the order, and no longer.
ALTER TABLE wallets.authority_order ADD COLUMN restricts boolean NOT NULL DEFAULT false;
