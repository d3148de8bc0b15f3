-- Who has put wallets on the list of a programme: none of them starts it.
ALTER TABLE closure.programme ADD COLUMN listed_by uuid[] NOT NULL DEFAULT '{}';
