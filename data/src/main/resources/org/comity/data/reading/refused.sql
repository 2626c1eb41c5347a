-- grain: one row per refused source row, column and reason; in order of file and line; the first ones.  source: refused of a vintage.
SELECT file, line, "column", reason, detail, "text"
FROM read_parquet(getvariable('files'))
ORDER BY file, line, "column", reason, detail, "text"
LIMIT ?
