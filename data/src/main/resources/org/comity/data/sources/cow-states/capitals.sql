-- grain: one row per spell of a capital, year in which it is the capital on 31 December, and coordinate.
-- key: line, period, source_column.  units: degrees.  source: cow_capitals.csv (2024-12-31 as end means: to this day).
-- Where two spells hold on one 31 December the later one counts.
SELECT line, file, source_column,
       CASE source_column WHEN 'lat' THEN 'cow-states.capital_latitude' ELSE 'cow-states.capital_longitude' END AS indicator,
       ccode AS home_code, CAST(y AS VARCHAR) AS period, value, capital AS text
FROM (
  UNPIVOT (
    SELECT line, file, ccode, capital, lat, lng, y
    FROM (
      SELECT *, unnest(generate_series(
        TRY_CAST(left(stdate, 4) AS INTEGER),
        TRY_CAST(left(enddate, 4) AS INTEGER) - CASE WHEN right(enddate, 5) = '12-31' THEN 0 ELSE 1 END)) AS y
      FROM raw
    )
    QUALIFY row_number() OVER (PARTITION BY ccode, y ORDER BY stdate DESC, line) = 1
  ) ON lat, lng INTO NAME source_column VALUE value
)
