-- What one person of staff did alone, where their day has a bound: counted from these rows, over all wallets. `ref` is the
-- natural identity of the act (a grant, a bank's reference, a document): the same act again is the same row.
CREATE TABLE support.alone (
  ref uuid NOT NULL,
  kind text NOT NULL,
  unit text NOT NULL,
  operator uuid NOT NULL,
  amount bigint NOT NULL CHECK (amount >= 0),
  day date NOT NULL,
  at timestamptz NOT NULL,
  bucket smallint NOT NULL,
  PRIMARY KEY (ref, kind, bucket)
) /* bucketed */;
CREATE INDEX alone_day ON support.alone (operator, kind, unit, day);
