-- grain: one row per cell of the vintage.  key: sort_key, reporter, item where reason is NULL.
-- mirrored: a symmetric figure that was given with home after partner.  reason: NULL for a good cell.
CREATE TABLE checked (
  sort_key UBIGINT, indicator VARCHAR, home VARCHAR, partner VARCHAR, "year" SMALLINT, sub SMALLINT, reporter VARCHAR,
  item VARCHAR, "value" DOUBLE, standard_error DOUBLE, low DOUBLE, high DOUBLE, status VARCHAR, "text" VARCHAR,
  file SMALLINT, line INTEGER, mirrored BOOLEAN, source_column VARCHAR, reason VARCHAR, detail VARCHAR, part VARCHAR,
  wrong VARCHAR)
