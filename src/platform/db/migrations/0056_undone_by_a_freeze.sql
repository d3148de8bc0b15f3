-- What came in during the days before "this was not me" ends with it: the list is written once, sealed for the person.
CREATE TABLE identity.undone (
  id uuid NOT NULL,
  person uuid NOT NULL,
  since timestamptz NOT NULL, -- of the freeze
  what bytea NOT NULL,
  bucket smallint NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed */;
CREATE INDEX undone_person ON identity.undone (person, since, bucket);

-- What a limit of the day was before each change, so that a raise can be taken back; null: there was none. Older ones go with
-- the next change.
CREATE TABLE ledger.day_limit_before (
  id uuid NOT NULL,
  account uuid NOT NULL,
  changed_at timestamptz NOT NULL,
  most bigint CHECK (most >= 0),
  bucket smallint NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed */;
CREATE INDEX day_limit_before_account ON ledger.day_limit_before (account, changed_at, bucket);

-- The role that this one was handed over from: whoever has it back after a freeze is found by it.
ALTER TABLE wallets.role ADD COLUMN handed_from uuid;
CREATE INDEX role_handed ON wallets.role (handed_from) WHERE handed_from IS NOT NULL;

-- When the role was taken, whatever was said of selling since; null: before this was kept.
ALTER TABLE commerce.merchant ADD COLUMN became_at timestamptz;
