-- What is kept for former holders is a module of its own: its tables lie in its schema, with the partitions behind them.
CREATE SCHEMA claims;
ALTER TABLE payments.claim SET SCHEMA claims;
ALTER TABLE payments.claim_request SET SCHEMA claims;
ALTER TABLE payments.repayment SET SCHEMA claims;
DO $$
DECLARE part regclass;
BEGIN
  FOR part IN SELECT i.inhrelid FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhparent
               WHERE c.relnamespace = 'claims'::regnamespace AND c.relkind = 'p'
  LOOP
    EXECUTE format('ALTER TABLE %s SET SCHEMA claims', part);
  END LOOP;
END $$;

-- Under the old names, for an earlier release that still runs beside this one.
CREATE VIEW payments.claim AS SELECT * FROM claims.claim;
CREATE VIEW payments.claim_request AS SELECT * FROM claims.claim_request;
CREATE VIEW payments.repayment AS SELECT * FROM claims.repayment;
