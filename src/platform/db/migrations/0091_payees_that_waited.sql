-- The largest first payment to a payee that waited its time: a cent that needed no proof makes nobody known for any later sum.
ALTER TABLE payments.payee ADD COLUMN waited_at timestamptz, ADD COLUMN waited_amount bigint, ADD COLUMN waited_currency text;
