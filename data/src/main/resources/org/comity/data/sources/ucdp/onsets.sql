-- grain: one row per state and year.  key: line.  units: conflicts.  source: ucdp_onsets.csv.
SELECT line, file, 'sumnewconf' AS source_column, 'ucdp.new_conflicts' AS indicator, gwcode AS home_code,
       "year" AS period, sumnewconf AS value
FROM raw
