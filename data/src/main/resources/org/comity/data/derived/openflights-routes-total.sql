-- grain: one row per country.  key: home, year.  units: ordered pairs of airports from home to other countries.
-- sources: openflights.routes.
SELECT home, NULL AS partner, "year", sum(value) AS value
FROM observations
WHERE indicator = 'openflights.routes'
GROUP BY home, "year"
