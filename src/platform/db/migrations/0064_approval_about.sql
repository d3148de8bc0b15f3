-- Every id in what a request for a second person shows, so that the border knows whose matter it is without opening it.
-- Requests of an earlier version have none; they lapse within days.
ALTER TABLE support.approval ADD COLUMN about uuid[] NOT NULL DEFAULT '{}';
