-- What the sandbox shows of its invented people: wallets, sign-in secrets, tokens. Empty in production.
CREATE SCHEMA sandbox;

CREATE TABLE sandbox.member (
  name       text  PRIMARY KEY,             -- the member of src/sandbox/cast.ts
  facts      jsonb NOT NULL,                -- in clear on purpose: nobody here is real
  created_at timestamptz NOT NULL
);
