-- grain: one row per vintage that has a line of these days. sources: coverage_rows.
SELECT DISTINCT vintage
FROM coverage_rows
WHERE day BETWEEN ? AND ?
ORDER BY vintage
