-- One more paper: what was confirmed beforehand, to close when ready, has ended without a closing.
ALTER TABLE closure.receipt DROP CONSTRAINT receipt_kind_check;
ALTER TABLE closure.receipt ADD CONSTRAINT receipt_kind_check
  CHECK (kind IN ('acceptance', 'standing', 'standing_end', 'refusal', 'hold', 'cancellation', 'closing'));
