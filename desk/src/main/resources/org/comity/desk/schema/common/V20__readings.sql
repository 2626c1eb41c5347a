-- Texts that were read for commitments, and the candidates found in each. Lengths are those of commitment.
CREATE TABLE reading (
  id VARCHAR(64) PRIMARY KEY,
  title VARCHAR(500) NOT NULL,
  source VARCHAR(2000) NOT NULL,
  published DATE,
  home VARCHAR(3),
  partner VARCHAR(3),
  sha256 VARCHAR(64) NOT NULL
);
CREATE INDEX reading_by_hash ON reading (sha256);

CREATE TABLE candidate (
  id VARCHAR(64) PRIMARY KEY,
  reading VARCHAR(64) NOT NULL,
  mark VARCHAR(64) NOT NULL,
  line INTEGER NOT NULL,
  sentence VARCHAR(20000) NOT NULL,
  sort VARCHAR(11) NOT NULL,
  actor VARCHAR(300) NOT NULL,
  verb VARCHAR(300) NOT NULL,
  action VARCHAR(2000) NOT NULL,
  counterpart VARCHAR(300) NOT NULL,
  topic VARCHAR(300) NOT NULL,
  deadline VARCHAR(300) NOT NULL,
  due DATE,
  verdict VARCHAR(8) NOT NULL,
  commitment VARCHAR(64),
  CONSTRAINT candidate_reading FOREIGN KEY (reading) REFERENCES reading (id),
  CONSTRAINT candidate_commitment FOREIGN KEY (commitment) REFERENCES commitment (id),
  CONSTRAINT candidate_sort CHECK (sort IN ('commitment', 'aspiration', 'restatement')),
  CONSTRAINT candidate_verdict CHECK (verdict IN ('open', 'accepted', 'refused'))
);
CREATE INDEX candidate_by_reading ON candidate (reading, line);
CREATE INDEX candidate_by_mark ON candidate (mark);
