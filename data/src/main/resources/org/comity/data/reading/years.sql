-- grain: one row.  first and last year with a figure.  source: one file of observations.
SELECT min("year"), max("year")
FROM read_parquet(getvariable('files'))
WHERE indicator = ? AND "value" IS NOT NULL
