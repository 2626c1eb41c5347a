-- grain: one row.  source: one Parquet file.
SELECT count(*) FROM read_parquet(getvariable('files'))
