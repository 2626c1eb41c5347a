-- grain: one row per distinct period.  sources: staged.
SELECT DISTINCT period FROM staged
