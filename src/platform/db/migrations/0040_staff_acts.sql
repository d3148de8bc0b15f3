-- Who did what: one row for each writing act of staff, beside its leaf in the audit log.
CREATE TABLE support.act (
  id         uuid        NOT NULL,
  at         timestamptz NOT NULL,
  operator   uuid        NOT NULL,
  roles      text[]      NOT NULL,
  act        text        NOT NULL,
  -- What the address named: ids, days, codes.
  params     jsonb       NOT NULL,
  object     uuid,
  made       uuid,
  -- The reason that the author gave, under the keys of whom it is about, else of the author.
  sealed_for uuid,
  reason     bytea,
  bucket     smallint    NOT NULL,
  PRIMARY KEY (id, bucket),
  CHECK ((reason IS NULL) = (sealed_for IS NULL))
) /* bucketed */;

CREATE INDEX act_at ON support.act (at, id);
CREATE INDEX act_object ON support.act (object, at) WHERE object IS NOT NULL;
CREATE INDEX act_operator ON support.act (operator, at);
