-- grain: one row per refused source row, column and reason; in order of file and line.  sources: refused.parquet of a vintage.
SELECT file, line, "column", reason, detail, "text"
FROM read_parquet(?)
ORDER BY file, line, "column", reason, detail, "text"
