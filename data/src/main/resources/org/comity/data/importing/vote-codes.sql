-- grain: one row per distinct code and date.  sources: staged_votes.
SELECT DISTINCT home_code, "date" FROM staged_votes WHERE NOT coalesce(out_of_scope, false)
