-- What everybody reads is kept in as many languages as it was said in; columns of two are those of an earlier release.
ALTER TABLE operations.maintenance ADD COLUMN notice jsonb;
ALTER TABLE operations.incident_update ADD COLUMN text jsonb;
