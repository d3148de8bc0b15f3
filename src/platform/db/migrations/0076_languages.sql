-- Which languages there are is known where a language comes in; a new one needs no change of tables. What is stored is a tag.
ALTER TABLE identity.person DROP CONSTRAINT person_language_check,
  ADD CONSTRAINT person_language_check CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');
ALTER TABLE notices.address DROP CONSTRAINT address_language_check,
  ADD CONSTRAINT address_language_check CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');
ALTER TABLE notices.message DROP CONSTRAINT message_language_check,
  ADD CONSTRAINT message_language_check CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');
