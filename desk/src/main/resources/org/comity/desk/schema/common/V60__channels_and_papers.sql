-- Standing ways in which two sides reach each other; each use is an occasion whose club is the channel's title or id.
CREATE TABLE channel (
  id VARCHAR(64) PRIMARY KEY,
  kind VARCHAR(10) NOT NULL,
  title VARCHAR(500) NOT NULL,
  home VARCHAR(3) NOT NULL,
  partner VARCHAR(3) NOT NULL,
  office VARCHAR(18) NOT NULL,
  opened DATE,
  closed DATE,
  source VARCHAR(2000) NOT NULL,
  text VARCHAR(20000) NOT NULL,
  CONSTRAINT channel_kind CHECK (kind IN ('hotline', 'dialogue', 'commission', 'other')),
  CONSTRAINT channel_office CHECK (office IN ('none', 'head_of_state', 'head_of_government', 'foreign_minister',
    'minister', 'parliament', 'officials')),
  CONSTRAINT channel_two CHECK (home <> partner)
);

-- Published strategies and white papers of one side.
CREATE TABLE paper (
  id VARCHAR(64) PRIMARY KEY,
  kind VARCHAR(11) NOT NULL,
  country VARCHAR(3) NOT NULL,
  title VARCHAR(500) NOT NULL,
  published DATE NOT NULL,
  source VARCHAR(2000) NOT NULL,
  address VARCHAR(2000) NOT NULL,
  text VARCHAR(20000) NOT NULL,
  CONSTRAINT paper_kind CHECK (kind IN ('strategy', 'white_paper', 'doctrine', 'speech', 'other'))
);
CREATE INDEX paper_by_country ON paper (country);

-- What a paper names as a threat or an aim, quoted; concerns is empty when it speaks of no country by name.
CREATE TABLE passage (
  id VARCHAR(64) PRIMARY KEY,
  paper VARCHAR(64) NOT NULL,
  names VARCHAR(6) NOT NULL,
  what VARCHAR(500) NOT NULL,
  concerns VARCHAR(3),
  text VARCHAR(20000) NOT NULL,
  place VARCHAR(500) NOT NULL,
  CONSTRAINT passage_names CHECK (names IN ('threat', 'aim')),
  CONSTRAINT passage_paper FOREIGN KEY (paper) REFERENCES paper (id)
);
CREATE INDEX passage_by_paper ON passage (paper);
