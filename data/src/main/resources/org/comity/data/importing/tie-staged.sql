-- grain: one row per spell between two countries, as text.  key: line, home_code, partner_code, from_date.
CREATE OR REPLACE TABLE staged_ties (
  line INTEGER, file SMALLINT, kind VARCHAR, id VARCHAR, "name" VARCHAR, home_code VARCHAR, partner_code VARCHAR,
  from_date VARCHAR, until_date VARCHAR, item VARCHAR, out_of_scope BOOLEAN)
