-- Who ordered and under which number is sealed; the clear columns stay empty from here on, and a job seals what was there.
ALTER TABLE wallets.authority_order ADD COLUMN sealed bytea;
-- Known again by authority and document, without being readable.
ALTER TABLE wallets.authority_order ADD COLUMN document_index bytea;

CREATE INDEX authority_order_clear ON wallets.authority_order (id) WHERE sealed IS NULL;
CREATE INDEX authority_order_document ON wallets.authority_order (wallet, document_index, bucket);
