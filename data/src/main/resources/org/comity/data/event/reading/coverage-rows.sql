-- DuckDB only. grain: one row per vintage, day and day known. units: sums over all lines, pair events or not.
-- sources: coverage (variable coverages); table vintages.
CREATE OR REPLACE TEMP VIEW coverage_rows AS
SELECT c.day, c."rows" AS row_count, c.pair_rows, c.root_events, c.mentions, c.articles, v.place AS vintage
FROM read_parquet(getvariable('coverages'), filename = true) AS c
JOIN vintages AS v ON v.coverage = c.filename
WHERE coalesce(c.known, v.day) <= getvariable('last')
