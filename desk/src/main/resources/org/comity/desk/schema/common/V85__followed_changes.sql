-- Lines of the list of changes that somebody follows, as they stood. No key over the line: two departments that do not read
-- each other's may follow the same one, and neither learns of the other's.
CREATE TABLE followed_change (
  id VARCHAR(64) PRIMARY KEY,
  home VARCHAR(3) NOT NULL,
  partner VARCHAR(3) NOT NULL,
  direction VARCHAR(15) NOT NULL,
  reported VARCHAR(200) NOT NULL,
  period VARCHAR(40) NOT NULL,
  telling VARCHAR(6) NOT NULL,
  state VARCHAR(12) NOT NULL,
  acknowledged_by VARCHAR(64),
  acknowledged_at TIMESTAMP(6) WITH TIME ZONE,
  account VARCHAR(64),
  sentence VARCHAR(20000) NOT NULL,
  q DOUBLE PRECISION NOT NULL,
  finding VARCHAR(200) NOT NULL,
  command VARCHAR(2000) NOT NULL,
  measure VARCHAR(64),
  CONSTRAINT followed_change_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT followed_change_measure FOREIGN KEY (measure) REFERENCES measure (id),
  CONSTRAINT followed_change_two CHECK (home <> partner),
  CONSTRAINT followed_change_direction CHECK (direction IN ('home_to_partner', 'partner_to_home', 'undirected')),
  CONSTRAINT followed_change_telling CHECK (telling IN ('level', 'latest')),
  CONSTRAINT followed_change_state CHECK (state IN ('open', 'acknowledged', 'closed')),
  CONSTRAINT followed_change_q CHECK (q >= 0 AND q <= 1)
);
CREATE INDEX followed_change_by_line ON followed_change (home, partner, period);
CREATE INDEX followed_change_by_measure ON followed_change (measure);
