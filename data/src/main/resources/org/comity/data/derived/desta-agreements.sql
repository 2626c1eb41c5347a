-- grain: one row per pair and year with an agreement in force on 31 December.  key: home, partner, year.
-- units: agreements (treaties with their amendments count once).  sources: ties of kind trade agreement.  The years end
-- with the last one in which the set knows of an entry into force.
WITH edition AS (
  SELECT max(year(from_date)) AS last_year FROM ties WHERE kind = 'trade agreement'
), years AS (
  SELECT DISTINCT least(home, partner) AS home, greatest(home, partner) AS partner, id,
         unnest(generate_series(
           year(from_date),
           least(coalesce(year(until_date + INTERVAL 1 DAY) - 1, last_year), last_year))) AS "year"
  FROM ties, edition
  WHERE kind = 'trade agreement' AND from_date IS NOT NULL
)
SELECT home, partner, "year", count(*) AS value
FROM years
GROUP BY home, partner, "year"
