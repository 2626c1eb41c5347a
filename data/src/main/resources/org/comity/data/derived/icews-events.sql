-- grain: one row per pair and year.  key: home, partner, year (home first in the alphabet).  units: reported events of
-- all four classes, both ways.  sources: icews.*.
SELECT least(home, partner) AS home, greatest(home, partner) AS partner, "year", sum(value) AS value
FROM observations
WHERE indicator IN
  ('icews.verbal_cooperation', 'icews.material_cooperation', 'icews.verbal_conflict', 'icews.material_conflict')
GROUP BY least(home, partner), greatest(home, partner), "year"
HAVING count(value) = 8
