-- grain: one row per pair and year.  key: line.  units: km, 0 where the two touch.  source: cow_mindist.
SELECT line, file, 'mindist' AS source_column, 'distance.gap_km' AS indicator, ccode1 AS home_code,
       ccode2 AS partner_code, "year" AS period, mindist AS value
FROM raw
