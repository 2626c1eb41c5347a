-- grain: one row per spell between two countries.  key: kind, id, item, home, partner, from_date.
CREATE TABLE ties (
  kind VARCHAR, id VARCHAR, "name" VARCHAR, home VARCHAR, partner VARCHAR, from_date DATE, until_date DATE,
  item VARCHAR, file SMALLINT, line INTEGER)
