-- What was taken in the days before a freeze is taken back with it; and when its holder chose what happens at the end, so that a
-- choice of those days goes with it.
ALTER TABLE investments.investment DROP CONSTRAINT investment_state_check;
ALTER TABLE investments.investment ADD CONSTRAINT investment_state_check
  CHECK (state IN ('running', 'paid', 'left', 'rolled_over', 'undone'));
ALTER TABLE investments.investment ADD COLUMN chosen_at timestamptz;
