-- What one wallet may do to others: bills that were accepted, whom a payer lets bill them, counts of a day, transfers
-- on their way to be waited for, and what payees were told of.
ALTER TABLE commerce.bill ADD COLUMN accepted_at timestamptz;   -- by its payer: from then on it is owed
CREATE INDEX bill_pair ON commerce.bill (wallet, merchant, bucket);
CREATE INDEX purchase_pair ON commerce.purchase (wallet, merchant, bucket);
ALTER TABLE commerce.merchant ADD COLUMN takes boolean NOT NULL DEFAULT true;  -- new purchases and bills

-- A payer's word about a merchant, whatever they had with each other. Lies with the payer.
CREATE TABLE commerce.biller (
  wallet   uuid        NOT NULL,
  merchant uuid        NOT NULL,
  allowed  boolean     NOT NULL,
  since    timestamptz NOT NULL,
  bucket   smallint    NOT NULL,
  PRIMARY KEY (wallet, merchant, bucket)
) /* bucketed */;

-- What a wallet has done in a day of the calendar, where there is a limit to it.
CREATE TABLE core.tally (
  wallet uuid     NOT NULL,
  kind   text     NOT NULL,
  day    date     NOT NULL,
  n      integer  NOT NULL,
  bucket smallint NOT NULL,
  PRIMARY KEY (wallet, kind, day, bucket)
) /* bucketed: fillfactor=70 */;

-- A place among the transfers that wait for their payee, taken before the ledger is asked. Lies with the sender.
CREATE TABLE payments.place (
  id       uuid        NOT NULL,   -- of the transfer
  wallet   uuid        NOT NULL,
  payee    uuid        NOT NULL,
  taken_at timestamptz NOT NULL,   -- by the database clock
  bucket   smallint    NOT NULL,
  PRIMARY KEY (id, bucket)
) /* bucketed: fillfactor=70 */;
CREATE INDEX place_wallet ON payments.place (wallet, bucket);

-- Of how many payments of a day a payee was told one by one, and what was gathered for the message at its end.
CREATE TABLE payments.arrival (
  wallet   uuid     NOT NULL,
  day      date     NOT NULL,
  currency text     NOT NULL,
  told     integer  NOT NULL DEFAULT 0,
  gathered integer  NOT NULL DEFAULT 0,
  amount   bigint   NOT NULL DEFAULT 0,   -- gathered
  bucket   smallint NOT NULL,
  PRIMARY KEY (wallet, day, currency, bucket)
) /* bucketed: fillfactor=70 */;
