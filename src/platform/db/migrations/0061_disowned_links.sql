-- Whose wallet had closed when they said that it was not them: staff call them by what was theirs before.
CREATE INDEX freeze_link_disowned ON identity.freeze_link (person, bucket)
  WHERE used_at IS NOT NULL AND spent_at IS NOT NULL;
