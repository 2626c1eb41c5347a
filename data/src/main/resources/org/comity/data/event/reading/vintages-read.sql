-- grain: one row per vintage that has a line of these days. sources: coverage_read.
SELECT DISTINCT vintage
FROM coverage_read
WHERE day BETWEEN ? AND ?
ORDER BY vintage
