-- A plan does more than pay out: it ends mandates, redeems units, repays debts, each a step that survives the worker.
ALTER TABLE closure.step ALTER COLUMN way DROP NOT NULL, ALTER COLUMN account DROP NOT NULL;
ALTER TABLE closure.step DROP CONSTRAINT step_way_check, DROP CONSTRAINT step_check, DROP CONSTRAINT step_moved_check;
ALTER TABLE closure.step
  ADD COLUMN kind        text    NOT NULL DEFAULT 'payout' CHECK (kind IN ('cancel', 'redeem', 'repay', 'payout')),
  ADD COLUMN participant text    NOT NULL DEFAULT 'payments',  -- who takes it
  ADD COLUMN object_kind text,                                 -- what it is about; its label is in the sealed quote
  ADD COLUMN object      uuid,
  ADD COLUMN early       boolean NOT NULL DEFAULT false,       -- taken at acceptance: waiting would cost the holder
  ADD COLUMN asked_at    timestamptz,                          -- the amount fell short of the quote: the holder was asked
  ADD COLUMN agreed_at   timestamptz,
  ADD CONSTRAINT step_way CHECK (way IN ('own_account', 'funding_source', 'own_wallet', 'claim', 'donate', 'forfeit')),
  ADD CONSTRAINT step_payout CHECK (kind <> 'payout' OR (way IS NOT NULL AND account IS NOT NULL
    AND (way IN ('claim', 'donate', 'forfeit') OR instrument IS NOT NULL))),
  ADD CONSTRAINT step_product CHECK (kind = 'payout' OR (object IS NOT NULL AND object_kind IS NOT NULL)),
  ADD CONSTRAINT step_moved CHECK (moved >= 0);

-- Close when ready: one confirmation over bounds, watched by the worker until `standing_until`.
ALTER TABLE closure.closure
  ADD COLUMN standing        jsonb,        -- bounds per currency, acknowledged consequences, not before
  ADD COLUMN standing_until  timestamptz,
  ADD COLUMN standing_strength text CHECK (standing_strength IN ('strong', 'weak')),
  ADD CONSTRAINT closure_standing CHECK ((standing IS NULL) = (standing_until IS NULL)
    AND (standing IS NULL) = (standing_strength IS NULL));

-- Rights that products brought: repay, redeem into, take back what was only lent (bits 1024, 2048, 4096).
UPDATE ledger.account SET allow = allow | 7168 WHERE purpose <> 'claim' AND state <> 'closed';
