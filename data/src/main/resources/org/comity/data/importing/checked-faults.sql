-- grain: one row per source row, column and reason.  sources: judged, over the cells of faulty rows.
INSERT INTO faults
SELECT DISTINCT file, line, part, reason, detail, left(wrong, 200)
FROM judged
WHERE reason IS NOT NULL AND reason <> 'out of scope'
