-- grain: one row per period of what is staged.  key: period.
-- year, sub, frequency and era where it could be read; else reason and detail.  era: a time in which no code changes its
-- meaning.
CREATE OR REPLACE TABLE main.periods (
  period VARCHAR, "year" SMALLINT, sub SMALLINT, frequency VARCHAR, era INTEGER, reason VARCHAR, detail VARCHAR)
