-- Chargebacks from before a bank's reference was known over all wallets: their reference is in their id alone.
ALTER TABLE commerce.chargeback ADD COLUMN unreferenced boolean NOT NULL DEFAULT false;
UPDATE commerce.chargeback c SET unreferenced = true
 WHERE NOT EXISTS (SELECT 1 FROM commerce.charged_reference r WHERE r.chargeback = c.id);
CREATE INDEX chargeback_unreferenced ON commerce.chargeback (bucket, id) WHERE unreferenced;
