-- grain: one row per kind of tie.  sources: from_rows, to_rows (ties of the two vintages).
SELECT coalesce(f.kind, t.kind), coalesce(f.n, 0), coalesce(t.n, 0)
FROM (SELECT kind, count(*) AS n FROM from_rows GROUP BY kind) f
FULL JOIN (SELECT kind, count(*) AS n FROM to_rows GROUP BY kind) t ON f.kind = t.kind
ORDER BY 1
