-- What a difference holds beside the words of the sides: further parties and own names, history, incidents, the next
-- steps, and the agreements and channels that are about it.
CREATE TABLE side (
  id VARCHAR(64) PRIMARY KEY,
  difference VARCHAR(64) NOT NULL,
  party VARCHAR(3) NOT NULL,
  name VARCHAR(500) NOT NULL,
  source VARCHAR(2000) NOT NULL,
  CONSTRAINT side_difference FOREIGN KEY (difference) REFERENCES difference (id)
);
CREATE INDEX side_by_difference ON side (difference);

CREATE TABLE status_change (
  id VARCHAR(64) PRIMARY KEY,
  difference VARCHAR(64) NOT NULL,
  dated DATE NOT NULL,
  status VARCHAR(500) NOT NULL,
  source VARCHAR(2000) NOT NULL,
  address VARCHAR(2000) NOT NULL,
  CONSTRAINT status_change_difference FOREIGN KEY (difference) REFERENCES difference (id)
);
CREATE INDEX status_change_by_difference ON status_change (difference);

CREATE TABLE incident (
  id VARCHAR(64) PRIMARY KEY,
  difference VARCHAR(64) NOT NULL,
  dated DATE NOT NULL,
  text VARCHAR(20000) NOT NULL,
  source VARCHAR(2000) NOT NULL,
  address VARCHAR(2000) NOT NULL,
  CONSTRAINT incident_difference FOREIGN KEY (difference) REFERENCES difference (id)
);
CREATE INDEX incident_by_difference ON incident (difference);

CREATE TABLE ladder_step (
  id VARCHAR(64) PRIMARY KEY,
  difference VARCHAR(64) NOT NULL,
  place INTEGER NOT NULL,
  step VARCHAR(2000) NOT NULL,
  actor VARCHAR(500) NOT NULL,
  due DATE,
  done DATE,
  note VARCHAR(20000) NOT NULL,
  CONSTRAINT ladder_step_difference FOREIGN KEY (difference) REFERENCES difference (id),
  CONSTRAINT ladder_step_place CHECK (place >= 1)
);
CREATE INDEX ladder_step_by_difference ON ladder_step (difference);

CREATE TABLE link (
  id VARCHAR(64) PRIMARY KEY,
  difference VARCHAR(64) NOT NULL,
  agreement VARCHAR(64),
  channel VARCHAR(64),
  note VARCHAR(20000) NOT NULL,
  CONSTRAINT link_difference FOREIGN KEY (difference) REFERENCES difference (id),
  CONSTRAINT link_agreement FOREIGN KEY (agreement) REFERENCES agreement (id),
  CONSTRAINT link_channel FOREIGN KEY (channel) REFERENCES channel (id)
);
CREATE INDEX link_by_difference ON link (difference);

-- Negotiations: title, parties, disputes and text stand sealed in the body. Two bodies fit into one row of the log.
CREATE TABLE negotiation (
  id VARCHAR(64) PRIMARY KEY,
  body VARCHAR(490000) NOT NULL
);

-- What one account entered for one party, sealed likewise.
CREATE TABLE stance (
  id VARCHAR(64) PRIMARY KEY,
  negotiation VARCHAR(64) NOT NULL,
  body VARCHAR(490000) NOT NULL,
  CONSTRAINT stance_negotiation FOREIGN KEY (negotiation) REFERENCES negotiation (id)
);
CREATE INDEX stance_by_negotiation ON stance (negotiation);
