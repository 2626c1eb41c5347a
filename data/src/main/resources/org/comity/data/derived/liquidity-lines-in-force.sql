-- grain: one row per ordered pair and year with a line in force on 31 December.  key: home, partner, year.
-- units: lines.  sources: ties of kind liquidity line.  The set ends during a year, so the years end with the one before.
WITH edition AS (
  SELECT max(year(from_date)) - 1 AS last_year FROM ties WHERE kind = 'liquidity line'
), years AS (
  SELECT home, partner, id,
         unnest(generate_series(
           year(from_date),
           least(coalesce(year(until_date + INTERVAL 1 DAY) - 1, last_year), last_year))) AS "year"
  FROM ties, edition
  WHERE kind = 'liquidity line' AND from_date IS NOT NULL
)
SELECT home, partner, "year", count(DISTINCT id) AS value
FROM years
GROUP BY home, partner, "year"
