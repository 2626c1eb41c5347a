-- grain: none: no row is read, only whether the columns are those of votes.  source: one Parquet file.
SELECT rcid, "date", country, vote, file + line
FROM read_parquet(getvariable('files')) LIMIT 0
