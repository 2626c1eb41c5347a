-- DuckDB only. grain: one row per event row of one pair, both directions. key: vintage, line.
CREATE OR REPLACE TEMP TABLE pair_rows AS
SELECT * EXCLUDE (newest)
FROM (
  SELECT *, max(vintage) OVER (PARTITION BY id) AS newest
  FROM event_rows
  WHERE home IN (?, ?) AND partner IN (?, ?) AND day BETWEEN ? AND ? AND NOT (media_actor AND ?))
WHERE id IS NULL OR vintage = newest
