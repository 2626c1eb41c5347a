-- grain: one row.  sources: one file.
SELECT count(*) FROM read_parquet(?)
