-- By when the merchant of a contested purchase answers, and when that had passed without a word; null: from before there was a date.
ALTER TABLE commerce.dispute ADD COLUMN answer_by timestamptz;
ALTER TABLE commerce.dispute ADD COLUMN unanswered_at timestamptz;
