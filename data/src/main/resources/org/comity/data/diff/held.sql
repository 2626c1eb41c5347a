-- grain: one row per indicator.  sources: one file of observations.
SELECT indicator, count(*), min("year")::INTEGER, max("year")::INTEGER
FROM read_parquet(getvariable('files'))
GROUP BY indicator ORDER BY indicator
