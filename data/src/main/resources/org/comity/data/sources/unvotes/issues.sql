-- grain: one row per roll call and issue group.  key: rcid, issue.  source: un_roll_call_issues.
SELECT line, file, rcid, short_name AS issue, issue AS label
FROM raw
ORDER BY line
