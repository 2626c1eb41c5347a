-- DuckDB only. grain: one row per vintage, day and day known. units: sums over all lines, pair events or not.
-- added: as in event_rows. sources: coverage (variable coverages); table vintages.
CREATE OR REPLACE TEMP VIEW coverage_read AS
SELECT c.day, c.known, c."rows" AS row_count, c.pair_rows, c.root_events, c.mentions, c.articles, v.place AS vintage,
  coalesce(c.known, v.day) AS added
FROM read_parquet(getvariable('coverages'), filename = true) AS c
JOIN vintages AS v ON v.coverage = c.filename
WHERE coalesce(c.known, v.day) <= getvariable('last')
