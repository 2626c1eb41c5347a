-- grain: one row per pair and day.  key: line.  units: score (no unit).  source: asia_dyad_day.
SELECT line, file, 'edge_value' AS source_column, 'gdelt-dyads.score_day' AS indicator, iso3_a AS home_code,
       iso3_b AS partner_code, "date" AS period, edge_value AS value
FROM raw
