-- Matters on which two or more sides say different things, and the published words of each.
CREATE TABLE difference (
  id VARCHAR(64) PRIMARY KEY,
  title VARCHAR(500) NOT NULL,
  home VARCHAR(3) NOT NULL,
  partner VARCHAR(3) NOT NULL,
  kind VARCHAR(9) NOT NULL,
  differ_on VARCHAR(300) NOT NULL,
  status VARCHAR(500) NOT NULL,
  shelved_until DATE,
  CONSTRAINT difference_kind
    CHECK (kind IN ('fact', 'territory', 'river', 'sea', 'trade', 'people', 'debt', 'matter')),
  CONSTRAINT difference_two CHECK (home <> partner)
);

-- party is empty for a third source.
CREATE TABLE quotation (
  id VARCHAR(64) PRIMARY KEY,
  difference VARCHAR(64) NOT NULL,
  party VARCHAR(3),
  name VARCHAR(500) NOT NULL,
  text VARCHAR(20000) NOT NULL,
  dated DATE NOT NULL,
  source VARCHAR(2000) NOT NULL,
  address VARCHAR(2000) NOT NULL,
  number DOUBLE PRECISION,
  unit VARCHAR(100) NOT NULL,
  CONSTRAINT quotation_difference FOREIGN KEY (difference) REFERENCES difference (id)
);
CREATE INDEX quotation_by_difference ON quotation (difference);

-- A note of one's own about a pair.
CREATE TABLE note (
  id VARCHAR(64) PRIMARY KEY,
  home VARCHAR(3) NOT NULL,
  partner VARCHAR(3) NOT NULL,
  text VARCHAR(20000) NOT NULL
);
