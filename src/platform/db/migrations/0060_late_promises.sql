-- A task whose date somebody outside was told, and which has passed: the new date that they were told.
ALTER TABLE support.task ADD COLUMN late_until timestamptz;
