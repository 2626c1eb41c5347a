-- grain: one row per pair and year.  key: home, partner, year.  units: sum of monthly scores, added in the order of
-- months so that the bytes do not depend on threads.  sources: gdelt-dyads.score_month.
SELECT home, partner, "year", sum(value ORDER BY sub) AS value
FROM observations
WHERE indicator = 'gdelt-dyads.score_month'
GROUP BY home, partner, "year"
