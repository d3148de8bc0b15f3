-- Disputes that can be worked: against whom, until when staff decide, and what both sides brought forward.
ALTER TABLE commerce.dispute ADD COLUMN merchant uuid, ADD COLUMN decide_by timestamptz;
UPDATE commerce.dispute d SET merchant = p.merchant, decide_by = d.opened_at + interval '21 days'
  FROM commerce.purchase p WHERE p.id = d.purchase AND p.bucket = d.bucket;
ALTER TABLE commerce.dispute ALTER COLUMN merchant SET NOT NULL, ALTER COLUMN decide_by SET NOT NULL;
CREATE INDEX dispute_wallet ON commerce.dispute (wallet, opened_at);
CREATE INDEX dispute_merchant ON commerce.dispute (merchant, opened_at);
CREATE INDEX dispute_due ON commerce.dispute (decide_by, id) WHERE state = 'open';

-- Lies with its dispute. Added to, never changed.
CREATE TABLE commerce.evidence (
  id       uuid        NOT NULL,
  dispute  uuid        NOT NULL,
  side     text        NOT NULL CHECK (side IN ('payer', 'merchant')),
  person   uuid        NOT NULL,                  -- who gave it: their key seals it
  text     bytea       NOT NULL,
  given_at timestamptz NOT NULL,
  bucket   smallint    NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed */;
CREATE INDEX evidence_dispute ON commerce.evidence (dispute, given_at);

-- Work that an act has settled ends with it: the act is recorded where it was done, and may be no operator's.
ALTER TABLE support.task DROP CONSTRAINT task_check1, DROP CONSTRAINT task_check2,
  ADD CHECK (resolved_by IS NULL OR resolved_at IS NOT NULL),
  ADD CHECK (resolved_at IS NULL OR outcome IS NOT NULL),
  ADD CHECK ((evidence IS NULL) = (sealed_for IS NULL));
INSERT INTO support.task (id, bucket, kind, ref, owner, due_at, opened_at)
  SELECT id, bucket, 'dispute.decide', id, 'support', decide_by, opened_at FROM commerce.dispute WHERE state = 'open';

-- What a merchant has with its customers.
CREATE INDEX purchase_sold ON commerce.purchase (merchant, created_at);
CREATE INDEX bill_sent ON commerce.bill (merchant, created_at);
CREATE INDEX mandate_collected ON mandates.mandate (merchant, created_at);
