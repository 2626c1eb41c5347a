-- grain: one row per state and year.  key: line.  units: states.  source: contdirs.csv.
SELECT line, file, 'total' AS source_column, 'cow-contiguity.neighbours' AS indicator,
       stateno AS home_code, "year" AS period, total AS value
FROM raw
