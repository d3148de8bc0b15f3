-- On what somebody signed in: what the client calls itself without its version, as a MAC; null of earlier sessions.
ALTER TABLE identity.session ADD COLUMN device text;
