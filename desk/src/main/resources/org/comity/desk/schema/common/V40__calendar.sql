-- Dates in the life of countries. begins and ends are texts, so that a month or a year stays one.
CREATE TABLE occasion (
  id VARCHAR(64) PRIMARY KEY,
  kind VARCHAR(8) NOT NULL,
  title VARCHAR(500) NOT NULL,
  begins VARCHAR(19) NOT NULL,
  ends VARCHAR(19) NOT NULL,
  zone VARCHAR(64) NOT NULL,
  state VARCHAR(9) NOT NULL,
  guest VARCHAR(3),
  host VARCHAR(3),
  countries VARCHAR(1000) NOT NULL,
  club VARCHAR(100) NOT NULL,
  office VARCHAR(18) NOT NULL,
  place VARCHAR(500) NOT NULL,
  source VARCHAR(2000) NOT NULL,
  text VARCHAR(20000) NOT NULL,
  uid VARCHAR(255) NOT NULL,
  occurrence VARCHAR(100) NOT NULL,
  revision INTEGER NOT NULL,
  CONSTRAINT occasion_kind
    CHECK (kind IN ('election', 'term_end', 'summit', 'visit', 'meeting', 'tender', 'other')),
  CONSTRAINT occasion_state CHECK (state IN ('tentative', 'confirmed', 'cancelled')),
  CONSTRAINT occasion_office CHECK (office IN ('none', 'head_of_state', 'head_of_government', 'foreign_minister',
    'minister', 'parliament', 'officials')),
  CONSTRAINT occasion_revision CHECK (revision >= 0)
);
CREATE INDEX occasion_by_begins ON occasion (begins);
CREATE INDEX occasion_by_uid ON occasion (uid);
