-- grain: one row per refused source row, column and reason; file counts the files of the vintage from 0.  source: refused.parquet.
SELECT file, line, "column", reason, detail, "text"
FROM read_parquet(?)
ORDER BY file, line, "column", reason, detail, "text"
