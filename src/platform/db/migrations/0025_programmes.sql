-- Many wallets that the operator ends: a programme, a product line, a risk. Each goes through the same door as a holder.
CREATE TABLE closure.programme (
  id         uuid        NOT NULL,
  kind       text        NOT NULL CHECK (kind IN ('wind_down', 'risk_exit', 'dormancy')),
  state      text        NOT NULL CHECK (state IN ('draft', 'running', 'paused', 'aborted')),
  name       text        NOT NULL,
  file_hash  text,                                  -- of the list it was made from: the same list is the same programme
  deadline   timestamptz NOT NULL,
  per_minute integer     NOT NULL CHECK (per_minute > 0),
  made_by    uuid        NOT NULL,
  started_by uuid,
  made_at    timestamptz NOT NULL,
  started_at timestamptz,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX programme_file ON closure.programme (file_hash) WHERE file_hash IS NOT NULL AND state <> 'aborted';

CREATE TABLE closure.programme_wallet (
  programme uuid        NOT NULL,
  wallet    uuid        NOT NULL,
  state     text        NOT NULL CHECK (state IN ('listed', 'told', 'closing', 'residual')),
  closure   uuid,
  reason    text,                                   -- residual: why, as a code
  changed_at timestamptz NOT NULL,
  bucket    smallint    NOT NULL,
  PRIMARY KEY (programme, wallet, bucket)
) /* bucketed: fillfactor=80 */;
