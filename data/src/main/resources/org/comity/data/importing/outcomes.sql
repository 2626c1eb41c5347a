-- grain: one row.  source rows refused, and out of scope, after the screen.  sources: outcomes.
SELECT count(*) FILTER (any_refused), count(*) FILTER (NOT any_refused)
FROM (SELECT file, line, bool_or(refused) AS any_refused FROM outcomes GROUP BY ALL)
