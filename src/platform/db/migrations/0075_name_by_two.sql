-- Two people have seen the papers of this name: a freeze takes it back no more than what else was recorded on paper.
ALTER TABLE kyc.identity ADD COLUMN by_two boolean NOT NULL DEFAULT false;
