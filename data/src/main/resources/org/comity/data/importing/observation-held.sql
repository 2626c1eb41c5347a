-- grain: one row per indicator.  sources: checked.
SELECT indicator, count(*), min("year"), max("year") FROM checked WHERE reason IS NULL GROUP BY ALL ORDER BY indicator
