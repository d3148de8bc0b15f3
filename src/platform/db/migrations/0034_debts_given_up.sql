-- What nobody will repay is given up by two people, like a loan: the debt ends, and what was repaid of it stays known.
ALTER TABLE commerce.debt DROP CONSTRAINT debt_state_check;
ALTER TABLE commerce.debt ADD CONSTRAINT debt_state_check
  CHECK (state IN ('open', 'surviving', 'repaid', 'written_off'));
