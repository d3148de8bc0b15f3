-- A password that a code to one contact alone has replaced proves little for a while: whoever has the phone or the mailbox sets one.
ALTER TABLE identity.password ADD COLUMN by_one_contact boolean NOT NULL DEFAULT false;
