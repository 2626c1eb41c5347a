-- grain: one row per ordered pair of countries; besides one per route inside a country (out of scope) and one per route
-- whose airport is not in airports.dat (refused).  key: line.  units: ordered pairs of airports with at least one direct
-- route, however many airlines fly it.  sources: routes.dat (to June 2014), airports.dat.  The line is that of the first
-- route of the pair.
WITH by_code AS (  -- some routes have no number for an airport, only its three letters
  SELECT iata, any_value(country ORDER BY line) AS country FROM raw_airports WHERE length(iata) = 3 GROUP BY iata
), routes AS (
  SELECT r.line, r.file, r.source, r.destination,
         coalesce(a.country, a2.country, 'airport ' || r.source || ', which airports.dat has not') AS home,
         coalesce(b.country, b2.country, 'airport ' || r.destination || ', which airports.dat has not') AS partner,
         coalesce(a.country, a2.country) IS NOT NULL AND coalesce(b.country, b2.country) IS NOT NULL AS known
  FROM raw r
  LEFT JOIN raw_airports a ON a.id = r.source_id
  LEFT JOIN raw_airports b ON b.id = r.destination_id
  LEFT JOIN by_code a2 ON a2.iata = r.source AND r.source_id IS NULL
  LEFT JOIN by_code b2 ON b2.iata = r.destination AND r.destination_id IS NULL
)
SELECT min(line) AS line, min(file) AS file, 'source' AS source_column, 'openflights.routes' AS indicator,
       home AS home_code, partner AS partner_code, '2014' AS period,
       CAST(count(DISTINCT source || '-' || destination) AS VARCHAR) AS value, FALSE AS out_of_scope
FROM routes
WHERE known AND home <> partner
GROUP BY home, partner
UNION ALL
SELECT line, file, 'source', 'openflights.routes', home, partner, '2014', '1', known
FROM routes
WHERE NOT known OR home = partner
