-- grain: one row per distinct code and era.  sources: staged_votes, periods.
SELECT DISTINCT home_code, era
FROM staged_votes JOIN main.periods ON period = "date"
WHERE era IS NOT NULL AND NOT coalesce(out_of_scope, false)
