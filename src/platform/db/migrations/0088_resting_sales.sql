-- What a young merchant takes with a proof rests with it until its payer has had time to hear of it (decision 0032).
ALTER TABLE commerce.purchase ADD COLUMN proved boolean NOT NULL DEFAULT false;
ALTER TABLE commerce.bill DROP CONSTRAINT bill_state_check;
ALTER TABLE commerce.bill ADD CONSTRAINT bill_state_check
  CHECK (state IN ('open', 'paid', 'rejected', 'withdrawn', 'given_back'));
-- The id is that of the hold on the merchant's account; the source lies in the payer's bucket.
CREATE TABLE commerce.resting (
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('purchase', 'bill', 'mandate')),
  source uuid NOT NULL,
  payer uuid NOT NULL,
  merchant uuid NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  currency text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'free', 'refunded', 'disputed', 'given_back')),
  free_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  bucket smallint NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed: fillfactor=80 */;
CREATE INDEX resting_merchant ON commerce.resting (merchant, bucket) WHERE state = 'open';
CREATE INDEX resting_source ON commerce.resting (source) WHERE state = 'open';
CREATE INDEX resting_payer ON commerce.resting (payer) WHERE state = 'open';
