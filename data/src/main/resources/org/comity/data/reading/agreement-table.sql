-- grain: one row per pair and year.  key: home, partner, year; countries by their ordinals, home first.
CREATE TABLE agreement (home SMALLINT, partner SMALLINT, "year" SMALLINT, "value" DOUBLE)
