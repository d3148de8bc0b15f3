-- People, their contact points and credentials, sessions, and proofs of identity. Whatever could name a person is
-- sealed (bytea, retention class in the comment); look-ups go through blind indexes.
CREATE SCHEMA identity;

CREATE TABLE identity.person (
  id                uuid        NOT NULL,
  wallet            uuid        NOT NULL,   -- the first wallet; it shares the bucket
  language          text        NOT NULL CHECK (language IN ('en', 'zh-CN')),
  -- Closed: no credential of this person works any more.
  state             text        NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'closed')),
  terms_pack        text        NOT NULL,
  terms_version     text        NOT NULL,
  terms_accepted_at timestamptz NOT NULL,
  -- Identity level reached (kyc decides): 1 = real name and document.
  level             smallint    NOT NULL DEFAULT 0,
  created_at        timestamptz NOT NULL,
  closed_at         timestamptz,
  bucket            smallint    NOT NULL,
  PRIMARY KEY (id, bucket),
  CHECK ((state = 'closed') = (closed_at IS NOT NULL))
) /* bucketed: fillfactor=80 */;

CREATE TABLE identity.contact (
  id         uuid        NOT NULL,
  person     uuid        NOT NULL,
  kind       text        NOT NULL CHECK (kind IN ('phone', 'email')),
  address    bytea       NOT NULL,          -- sealed: contact
  -- By which way it came: a change counts as recent for a while, the first contact does not.
  origin     text        NOT NULL CHECK (origin IN ('registration', 'change')),
  since      timestamptz NOT NULL,
  until      timestamptz,
  bucket     smallint    NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed */;
-- One phone and one e-mail at a time.
CREATE UNIQUE INDEX contact_current ON identity.contact (person, kind, bucket) WHERE until IS NULL;
CREATE INDEX contact_person ON identity.contact (person, since, bucket);

-- Who holds a phone number or address. Its own table, in the bucket of its own hash: unique over everybody.
CREATE TABLE identity.claim (
  blind_index bytea       NOT NULL,
  person      uuid        NOT NULL,
  contact     uuid        NOT NULL,
  since       timestamptz NOT NULL,
  bucket      smallint    NOT NULL,
  PRIMARY KEY (blind_index, bucket)
) /* bucketed */;

CREATE TABLE identity.password (
  person  uuid        NOT NULL,
  phc     bytea       NOT NULL,             -- sealed: credentials; an Argon2id string
  -- At least 15 characters: enough as the only factor.
  long    boolean     NOT NULL,
  set_at  timestamptz NOT NULL,
  bucket  smallint    NOT NULL,
  PRIMARY KEY (person, bucket)
) /* bucketed */;

CREATE TABLE identity.authenticator (
  id           uuid        NOT NULL,
  person       uuid        NOT NULL,
  secret       bytea       NOT NULL,        -- sealed: credentials
  state        text        NOT NULL CHECK (state IN ('pending', 'active', 'removed')),
  -- The last 30-second step that was used: none is accepted twice.
  last_step    bigint,
  created_at   timestamptz NOT NULL,
  confirmed_at timestamptz,
  bucket       smallint    NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed: fillfactor=80 */;
CREATE UNIQUE INDEX authenticator_active ON identity.authenticator (person, bucket) WHERE state = 'active';
CREATE INDEX authenticator_person ON identity.authenticator (person, bucket);

CREATE TABLE identity.recovery_code (
  person     uuid        NOT NULL,
  code_hash  bytea       NOT NULL,
  created_at timestamptz NOT NULL,
  used_at    timestamptz,
  bucket     smallint    NOT NULL,
  PRIMARY KEY (person, code_hash, bucket)
) /* bucketed */;

-- Times are the database's own: the sandbox clock does not move sessions.
CREATE TABLE identity.session (
  id           uuid        NOT NULL,
  person       uuid        NOT NULL,
  wallet       uuid        NOT NULL,
  token_hash   bytea       NOT NULL,
  -- Keyed, coarse network of the sign-in: tells a new one from a known one, names nobody.
  source       text        NOT NULL,
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  bucket       smallint    NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed: fillfactor=80 */;
CREATE INDEX session_person ON identity.session (person, bucket) WHERE ended_at IS NULL;

-- Wrong tries of one factor of one person, and until when it rests.
CREATE TABLE identity.lockout (
  person       uuid        NOT NULL,
  factor       text        NOT NULL,
  failures     integer     NOT NULL CHECK (failures >= 0),
  failed_at    timestamptz NOT NULL,
  locked_until timestamptz,
  bucket       smallint    NOT NULL,
  PRIMARY KEY (person, factor, bucket)
) /* bucketed: fillfactor=80 */;

-- When codes were sent for one key (a destination, a source, a person), the last day of it.
CREATE TABLE identity.send_quota (
  key    bytea         NOT NULL,
  sent   timestamptz[] NOT NULL,
  bucket smallint      NOT NULL,
  PRIMARY KEY (key, bucket)
) /* bucketed: fillfactor=70 */;

-- Control of a contact is being shown: registration, sign-in by code, password reset (in the bucket of the contact's blind index),
-- contact change (in the person's).
-- Where nobody may learn whether a contact is known, a row without code hashes stands in: no code ever matches it.
CREATE TABLE identity.verification (
  id            uuid        NOT NULL,
  purpose       text        NOT NULL CHECK (purpose IN ('registration', 'sign_in', 'password_reset', 'contact_change')),
  person        uuid,
  kind          text        NOT NULL CHECK (kind IN ('phone', 'email')),
  blind_index   bytea       NOT NULL,
  address       bytea,                      -- sealed under a key of this row; NULL once over
  language      text        NOT NULL,
  terms_pack    text,
  terms_version text,
  -- The wallet's epoch when it was asked for: a closing in between makes every code dead.
  epoch         integer,
  code_hashes   bytea[]     NOT NULL DEFAULT '{}',
  attempts      smallint    NOT NULL DEFAULT 0,
  state         text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'void')),
  created_at    timestamptz NOT NULL,
  expires_at    timestamptz NOT NULL,
  bucket        smallint    NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed: fillfactor=80 */;
CREATE INDEX verification_person ON identity.verification (person, bucket) WHERE state = 'open' AND person IS NOT NULL;

-- Step-up: a proof over one server-made statement.
CREATE TABLE identity.challenge (
  id             uuid        NOT NULL,
  person         uuid        NOT NULL,
  session        uuid,
  act            text        NOT NULL,
  statement      bytea       NOT NULL,      -- sealed: credentials; canonical JSON
  statement_hash bytea       NOT NULL CHECK (octet_length(statement_hash) = 32),
  methods        text[]      NOT NULL,      -- what the server accepts for this act of this person
  strong         text[]      NOT NULL,
  code_hashes    bytea[]     NOT NULL DEFAULT '{}',
  weak_code      boolean     NOT NULL DEFAULT false,  -- a code went to a contact that changed lately
  attempts       smallint    NOT NULL DEFAULT 0,
  state          text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'proved', 'used', 'void')),
  method         text,
  strength       text CHECK (strength IN ('strong', 'weak')),
  created_at     timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  proved_at      timestamptz,
  used_at        timestamptz,
  bucket         smallint    NOT NULL,
  PRIMARY KEY (id, bucket),
  CHECK ((state IN ('proved', 'used')) <= (proved_at IS NOT NULL AND method IS NOT NULL AND strength IS NOT NULL))
) /* bucketed: fillfactor=80 */;
CREATE INDEX challenge_person ON identity.challenge (person, bucket) WHERE state IN ('open', 'proved');

-- "This was not me": a link that can only freeze.
CREATE TABLE identity.freeze_link (
  id         uuid        NOT NULL,
  person     uuid        NOT NULL,
  token_hash bytea       NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz,
  bucket     smallint    NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed */;
