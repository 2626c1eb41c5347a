-- grain: one row per code and era of what is staged.  key: code, era.
-- country and number where it was resolved; else reason and detail.
CREATE OR REPLACE TABLE main.codes (
  code VARCHAR, era INTEGER, country main.place, "number" INTEGER, reason VARCHAR, detail VARCHAR)
