-- DuckDB only. grain: one row per group of overlapping vintages (alone: per vintage), day and day known: of a group the file
-- with the most lines stands for all. units: sums over all lines. sources: coverage_read; table overlapping.
CREATE OR REPLACE TEMP TABLE coverage_rows AS
SELECT * EXCLUDE (nth)
FROM (
  SELECT c.*, row_number() OVER (
      PARTITION BY c.day, c.known, coalesce(o.leader, c.vintage) ORDER BY c.row_count DESC, c.vintage) AS nth
  FROM coverage_read AS c
  LEFT JOIN overlapping AS o ON o.added = coalesce(c.known, c.day) AND o.vintage = c.vintage)
WHERE nth = 1
