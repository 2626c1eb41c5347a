-- grain: one row per roll call and issue group, in order of both.  key: rcid, issue.  source: roll_call_issues (variable
-- issues) of the vintage of the votes.
SELECT DISTINCT TRY_CAST(rcid AS INTEGER) AS rcid, issue
FROM read_parquet(getvariable('issues'))
WHERE TRY_CAST(rcid AS INTEGER) IS NOT NULL
ORDER BY rcid, issue
