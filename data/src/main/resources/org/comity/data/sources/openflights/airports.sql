-- grain: one row per airport.  key: id.  units: degrees; feet.  source: airports.dat.
SELECT line, file, id, name, city, country, iata, icao, TRY_CAST(latitude AS DOUBLE) AS latitude,
       TRY_CAST(longitude AS DOUBLE) AS longitude, TRY_CAST(altitude_ft AS INTEGER) AS altitude_ft
FROM raw
ORDER BY line
