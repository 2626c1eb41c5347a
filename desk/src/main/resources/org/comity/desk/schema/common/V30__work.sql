-- What was made public is kept as it was shown, and withdrawn by an act of its own.
ALTER TABLE publication ADD COLUMN snapshot VARCHAR(300000) DEFAULT '' NOT NULL;
ALTER TABLE publication ADD COLUMN withdrawn DATE;
ALTER TABLE publication ADD COLUMN withdrawn_by VARCHAR(64);
ALTER TABLE publication ADD CONSTRAINT publication_withdrawn
  CHECK (withdrawn IS NULL AND withdrawn_by IS NULL OR withdrawn IS NOT NULL AND withdrawn_by IS NOT NULL);

-- An options table stands beside what it is about, and says what was decided; a criterion counts for one side or both.
ALTER TABLE options_table ADD COLUMN about VARCHAR(64);
ALTER TABLE options_table ADD COLUMN decision VARCHAR(20000) DEFAULT '' NOT NULL;
ALTER TABLE options_table ADD CONSTRAINT options_table_about FOREIGN KEY (about) REFERENCES heads (id);
CREATE INDEX options_table_by_about ON options_table (about);
ALTER TABLE criterion ADD COLUMN side VARCHAR(7) DEFAULT 'both' NOT NULL;
ALTER TABLE criterion ADD CONSTRAINT criterion_side CHECK (side IN ('both', 'home', 'partner'));

ALTER TABLE lesson ADD COLUMN home VARCHAR(3);
ALTER TABLE lesson ADD COLUMN partner VARCHAR(3);

-- How an account hears of changes: a feed that whoever holds its address reads, and mail. Neither a kept record nor in
-- the audit log. sent_seq is the last row of the audit log that a mail told of.
CREATE TABLE digest (
  account VARCHAR(64) PRIMARY KEY,
  feed_hash VARCHAR(64),
  feed_made_at TIMESTAMP(6) WITH TIME ZONE,
  mail VARCHAR(6) DEFAULT 'never' NOT NULL,
  sent_seq BIGINT DEFAULT 0 NOT NULL,
  sent_at TIMESTAMP(6) WITH TIME ZONE,
  CONSTRAINT digest_feed_once UNIQUE (feed_hash),
  CONSTRAINT digest_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT digest_mail CHECK (mail IN ('never', 'daily', 'weekly'))
);
