-- Messages to people, and where they may go. Text and address are sealed; the row says only that a message of a
-- kind exists.
CREATE SCHEMA notices;

-- Copies of the contact points, kept here so that a message also reaches one that was replaced lately.
CREATE TABLE notices.address (
  contact     uuid        NOT NULL,
  person      uuid        NOT NULL,
  channel     text        NOT NULL CHECK (channel IN ('sms', 'email')),
  address     bytea       NOT NULL,         -- sealed: contact
  blind_index bytea       NOT NULL,
  language    text        NOT NULL CHECK (language IN ('en', 'zh-CN')),
  since       timestamptz NOT NULL,
  until       timestamptz,
  bucket      smallint    NOT NULL,
  PRIMARY KEY (contact, bucket)
) /* bucketed */;
CREATE INDEX address_person ON notices.address (person, bucket);

CREATE TABLE notices.message (
  id          uuid        NOT NULL,
  -- Whose key seals it: a person, or a registration that has no person yet.
  subject     uuid        NOT NULL,
  person      boolean     NOT NULL,
  template    text        NOT NULL,
  channel     text        NOT NULL CHECK (channel IN ('sms', 'email')),
  language    text        NOT NULL CHECK (language IN ('en', 'zh-CN')),
  address     bytea,                        -- sealed: communications; NULL once sent outside or purged
  content     bytea,                        -- sealed: communications; NULL likewise
  blind_index bytea,
  state       text        NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sent', 'failed')),
  created_at  timestamptz NOT NULL,
  sent_at     timestamptz,
  bucket      smallint    NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed: fillfactor=80 */;
CREATE INDEX message_subject ON notices.message (subject, created_at, bucket);
CREATE INDEX message_inbox ON notices.message (blind_index, created_at, bucket);
