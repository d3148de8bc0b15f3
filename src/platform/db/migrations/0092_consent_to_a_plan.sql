-- To which plan the other holder of a shared wallet has agreed: another one needs their word anew.
ALTER TABLE wallets.role ADD COLUMN consented_plan text;
