-- Programmes and dormancy are a module of their own: their tables lie in its schema, with the partitions behind them.
CREATE SCHEMA campaigns;
ALTER TABLE closure.programme SET SCHEMA campaigns;
ALTER TABLE closure.programme_wallet SET SCHEMA campaigns;
ALTER TABLE closure.dormancy SET SCHEMA campaigns;
ALTER TABLE closure.dormancy_exemption SET SCHEMA campaigns;
DO $$
DECLARE part regclass;
BEGIN
  FOR part IN SELECT i.inhrelid FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhparent
               WHERE c.relnamespace = 'campaigns'::regnamespace AND c.relkind = 'p'
  LOOP
    EXECUTE format('ALTER TABLE %s SET SCHEMA campaigns', part);
  END LOOP;
END $$;

-- Under the old names, for an earlier release that still runs beside this one.
CREATE VIEW closure.programme AS SELECT * FROM campaigns.programme;
CREATE VIEW closure.programme_wallet AS SELECT * FROM campaigns.programme_wallet;
CREATE VIEW closure.dormancy AS SELECT * FROM campaigns.dormancy;
CREATE VIEW closure.dormancy_exemption AS SELECT * FROM campaigns.dormancy_exemption;
