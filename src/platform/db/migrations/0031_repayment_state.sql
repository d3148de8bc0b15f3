-- A repayment that the bank was never asked for (the account is not the debtor's own) ends here, and says why.
ALTER TABLE payments.repayment ADD COLUMN refused text;

CREATE INDEX repayment_wallet ON payments.repayment (wallet, bucket);
