-- What the holder was asked about when less was left to pay out than was agreed: minor units, and why.
ALTER TABLE closure.step ADD COLUMN asked_agreed bigint;
ALTER TABLE closure.step ADD COLUMN asked_left bigint;
ALTER TABLE closure.step ADD COLUMN asked_lost bigint;
ALTER TABLE closure.step ADD COLUMN asked_because text[];
