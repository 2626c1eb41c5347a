-- grain: one row per tie.  key: kind, id, home, partner, from_date, item.  sources: the files in the variable files.
SELECT * FROM read_parquet(getvariable('files')) ORDER BY kind, id, home, partner, from_date, item, line
