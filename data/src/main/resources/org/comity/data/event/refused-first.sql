-- grain: one row per refused line, in order of line; the first ones.  source: refused of a vintage of events.
SELECT file, line, "column", reason, detail, "text"
FROM read_parquet(getvariable('files'))
ORDER BY file, line
LIMIT ?
