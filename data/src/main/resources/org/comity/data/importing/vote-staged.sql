-- grain: one row per vote of a file, as text.  key: rcid, home_code.
CREATE OR REPLACE TABLE staged_votes (
  line INTEGER, file SMALLINT, rcid VARCHAR, "date" VARCHAR, session VARCHAR, home_code VARCHAR, vote VARCHAR,
  out_of_scope BOOLEAN)
