-- grain: one row per indicator in a file.  key: indicator.  sources: one file of observations.
SELECT indicator, count(*), min("year"), max("year") FROM read_parquet(?) GROUP BY indicator ORDER BY indicator
