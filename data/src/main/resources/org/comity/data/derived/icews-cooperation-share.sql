-- grain: one row per ordered pair and year with an event.  key: home, partner, year.  units: share of co-operative
-- (verbal and material) in all events of home towards partner, 0 to 1.  sources: icews.*.
SELECT home, partner, "year",
       sum(value) FILTER (indicator IN ('icews.verbal_cooperation', 'icews.material_cooperation')) / sum(value) AS value
FROM observations
WHERE indicator IN
  ('icews.verbal_cooperation', 'icews.material_cooperation', 'icews.verbal_conflict', 'icews.material_conflict')
GROUP BY home, partner, "year"
HAVING sum(value) > 0 AND count(value) = 4
