-- grain: none: no row is read, only whether the columns are those of ties.  source: one Parquet file.
SELECT kind, id, "name", home, partner, from_date::DATE, until_date::DATE, item, file + line
FROM read_parquet(getvariable('files')) LIMIT 0
