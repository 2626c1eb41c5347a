-- grain: one row per table and indicator with a change.  sources: what was found changed (files).
SELECT tbl, indicator, count(*) FILTER (change = 'revised'), count(*) FILTER (change = 'added'),
  count(*) FILTER (change = 'withdrawn')
FROM read_parquet(getvariable('files'))
GROUP BY tbl, indicator ORDER BY tbl, indicator
