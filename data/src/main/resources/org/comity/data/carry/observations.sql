-- grain: none: no row is read, only whether the columns are those of observations.  source: one Parquet file.
SELECT indicator, home, partner, "year" + sub, reporter, item, "value" + standard_error + low + high, status, "text",
  file + line
FROM read_parquet(getvariable('files')) LIMIT 0
