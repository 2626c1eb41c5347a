-- What a person decided on two passages, one of each side, that were proposed as saying the same on a topic. Who and when is
-- with the record's head.
CREATE TABLE passage_match (
  id VARCHAR(64) PRIMARY KEY,
  topic VARCHAR(200) NOT NULL,
  one VARCHAR(64) NOT NULL,
  other VARCHAR(64) NOT NULL,
  verdict VARCHAR(8) NOT NULL,
  text VARCHAR(20000) NOT NULL,
  CONSTRAINT passage_match_verdict CHECK (verdict IN ('accepted', 'rejected')),
  CONSTRAINT passage_match_two CHECK (one <> other),
  CONSTRAINT passage_match_one FOREIGN KEY (one) REFERENCES passage (id),
  CONSTRAINT passage_match_other FOREIGN KEY (other) REFERENCES passage (id),
  CONSTRAINT passage_match_once UNIQUE (topic, one, other)
);
