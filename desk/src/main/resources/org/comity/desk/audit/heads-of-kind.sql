-- grain: one kind; units: heads
SELECT kind, count(*) FROM heads GROUP BY kind ORDER BY kind
