-- grain: one row per refused source row, column and reason; the first 20.  sources: faults.
SELECT file, line, coalesce("column", ''), reason, coalesce(detail, ''), coalesce("text", '')
FROM faults
ORDER BY file, line, "column", reason, detail, "text"
LIMIT 20
