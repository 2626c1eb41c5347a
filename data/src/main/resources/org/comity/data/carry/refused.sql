-- grain: none: no row is read, only whether the columns are those of refused rows.  source: one Parquet file.
SELECT file + line, "column", reason, detail, "text"
FROM read_parquet(getvariable('files')) LIMIT 0
