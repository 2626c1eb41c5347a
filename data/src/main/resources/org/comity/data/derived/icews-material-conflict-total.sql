-- grain: one row per country and year.  key: home, year.  units: reported events of material conflict with all other
-- countries of the set, given and taken.  sources: icews.material_conflict.
SELECT country AS home, NULL AS partner, "year", sum(value) AS value
FROM (
  SELECT home AS country, "year", value FROM observations WHERE indicator = 'icews.material_conflict'
  UNION ALL
  SELECT partner, "year", value FROM observations WHERE indicator = 'icews.material_conflict'
)
GROUP BY country, "year"
