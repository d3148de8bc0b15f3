-- What whoever appealed was answered, sealed as the evidence is; the case shows it, so its tasks are found by what they are about.
ALTER TABLE support.task ADD COLUMN answer bytea CHECK (answer IS NULL OR sealed_for IS NOT NULL);
CREATE INDEX task_about ON support.task (ref, kind, bucket);
