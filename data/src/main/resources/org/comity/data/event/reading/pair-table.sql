-- DuckDB only. grain: one row per event row of one pair, both directions. key: vintage, line. A number of the source that stands
-- in several files, or twice in one, is counted once: as the row has it that was known first.
CREATE OR REPLACE TEMP TABLE pair_rows AS
SELECT * EXCLUDE (nth)
FROM (
  SELECT *, row_number() OVER (PARTITION BY id ORDER BY added, vintage, line) AS nth
  FROM event_rows
  WHERE home IN (?, ?) AND partner IN (?, ?) AND day BETWEEN ? AND ? AND NOT (media_actor AND ?))
WHERE id IS NULL OR nth = 1
