-- grain: one row per distinct code and date.  sources: staged.
SELECT DISTINCT home_code, "date" FROM staged WHERE NOT coalesce(out_of_scope, false)
