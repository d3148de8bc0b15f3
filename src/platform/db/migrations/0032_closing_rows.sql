-- Deeds of one transaction on one case are one row of its timeline: the last one, and those before it in `before`, oldest
-- first. `seq` is the number of the last; readers count back from it.
ALTER TABLE closure.event ADD COLUMN before jsonb;

-- The link by which a paper is read lies with it; links that come without a paper stay in closure.link.
ALTER TABLE closure.receipt ADD COLUMN link bytea, ADD COLUMN link_until timestamptz,
  ADD CHECK ((link IS NULL) = (link_until IS NULL));

-- A signed paper is some 1,900 bytes: just long enough to be moved out of its row, for twice the writes, and too random to
-- be worth compressing.
DO $$
DECLARE leaf regclass;
BEGIN
  FOR leaf IN SELECT relid FROM pg_partition_tree('closure.receipt') WHERE isleaf LOOP
    EXECUTE format('ALTER TABLE %s SET (toast_tuple_target = 4080)', leaf);
  END LOOP;
END $$;
