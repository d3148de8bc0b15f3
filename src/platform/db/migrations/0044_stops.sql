-- A stop holds a case until a person has settled it with its holder.
ALTER TABLE closure.closure
  ADD COLUMN stopped_by      text CHECK (stopped_by IN ('link', 'holder')),
  ADD COLUMN held_until      timestamptz,               -- at most; afterwards a person decides, never the clock
  ADD COLUMN stop_settled_at timestamptz,
  -- The date that was given anew when a promised one had passed.
  ADD COLUMN delayed_until   timestamptz,
  ADD CHECK (stop_settled_at IS NULL OR stopped_at IS NOT NULL);

-- Two more papers: that a case is held, and that one ended without closing.
ALTER TABLE closure.receipt DROP CONSTRAINT receipt_kind_check;
ALTER TABLE closure.receipt ADD CONSTRAINT receipt_kind_check
  CHECK (kind IN ('acceptance', 'refusal', 'hold', 'cancellation', 'closing'));
