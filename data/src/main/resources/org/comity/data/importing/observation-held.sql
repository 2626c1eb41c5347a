-- grain: one row per indicator.  sources: cells.
SELECT indicator, count(*), coalesce(min("year") FILTER ("value" IS NOT NULL), min("year")),
  coalesce(max("year") FILTER ("value" IS NOT NULL), max("year"))
FROM cells WHERE reason IS NULL GROUP BY ALL ORDER BY indicator
