-- grain: one row per cell of a file, as text.  key: line, source_column, indicator, item.
CREATE OR REPLACE TABLE staged (
  line INTEGER, file SMALLINT, source_column VARCHAR, indicator VARCHAR, home_code VARCHAR, partner_code VARCHAR,
  period VARCHAR, reporter_code VARCHAR, item VARCHAR, "value" VARCHAR, standard_error VARCHAR, low VARCHAR,
  high VARCHAR, status VARCHAR, "text" VARCHAR, out_of_scope BOOLEAN)
