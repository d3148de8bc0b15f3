-- A first payment beyond what needs no proof arrives later; until then its sender takes it back.
ALTER TABLE payments.payment ADD COLUMN arrives_at timestamptz;
ALTER TABLE payments.incoming ADD COLUMN arrives_at timestamptz;
-- Whom a wallet has paid, and since when.
CREATE TABLE payments.payee (
  wallet uuid NOT NULL,
  payee uuid NOT NULL,
  first_at timestamptz NOT NULL,
  bucket smallint NOT NULL,
  PRIMARY KEY (wallet, payee, bucket)
) /* bucketed */;
INSERT INTO payments.payee (wallet, payee, first_at, bucket)
SELECT wallet, peer, min(changed_at), bucket FROM payments.payment
 WHERE kind = 'transfer' AND state = 'completed' GROUP BY wallet, peer, bucket;
