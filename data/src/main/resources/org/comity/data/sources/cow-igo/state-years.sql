-- grain: one row per state and year.  key: line.  units: organisations.  source: cow_igo_stateyear.csv.
SELECT line, file, 'sum_igo_full' AS source_column, 'cow-igo.memberships' AS indicator, ccode AS home_code,
       "year" AS period, sum_igo_full AS value
FROM raw
