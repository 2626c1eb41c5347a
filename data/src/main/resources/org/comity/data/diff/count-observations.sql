-- grain: one row per indicator.  sources: from_rows, to_rows (observations of the two vintages).
SELECT coalesce(f.indicator, t.indicator), coalesce(f.n, 0), coalesce(t.n, 0)
FROM (SELECT indicator, count(*) AS n FROM from_rows GROUP BY indicator) f
FULL JOIN (SELECT indicator, count(*) AS n FROM to_rows GROUP BY indicator) t ON f.indicator = t.indicator
ORDER BY 1
