-- grain: one row per refused source row, column and reason; in order of file and line.  sources: faults.
SELECT file, line, coalesce("column", '') AS "column", reason, coalesce(detail, '') AS detail,
  coalesce("text", '') AS "text"
FROM faults
ORDER BY file, line, "column", reason, detail, "text"
