-- A receipt link that a freeze has ended stays known by its hash, so that whoever opens it reads what happened and how to go on.
ALTER TABLE closure.link ADD COLUMN frozen_at timestamptz;
