-- grain: one row per pair and year with a dispute.  key: home, partner, year.  units: disputes.  sources: ties of kind
-- militarised dispute, which stand in both directions.
WITH years AS (
  SELECT DISTINCT least(home, partner) AS home, greatest(home, partner) AS partner, id,
         unnest(generate_series(year(from_date), least(coalesce(year(until_date), 2014), 2014))) AS "year"
  FROM ties
  WHERE kind = 'militarised dispute' AND from_date IS NOT NULL
)
SELECT home, partner, "year", count(*) AS value
FROM years
GROUP BY home, partner, "year"
