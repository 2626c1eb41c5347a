-- grain: one row per code and period of what is staged.  key: code, period.
-- country, number, year, sub, frequency where it was resolved; else reason, detail and part (code or period).
CREATE OR REPLACE TABLE main.codes (
  code VARCHAR, period VARCHAR, country main.place, "number" INTEGER, "year" SMALLINT, sub SMALLINT, frequency VARCHAR,
  reason VARCHAR, detail VARCHAR, part VARCHAR)
