-- grain: one row per country and measure.  key: line, source_column.  units: km2 (-1 stands for unknown); 0 or 1.
-- source: countries.csv.
SELECT line, file, source_column,
       CASE source_column WHEN 'area' THEN 'countries.area_km2' ELSE 'countries.landlocked' END AS indicator,
       cca3 AS home_code, '2026' AS period, CASE WHEN value <> '-1' THEN value END AS value
FROM (UNPIVOT (SELECT line, file, cca3, area, landlocked FROM raw) ON area, landlocked INTO NAME source_column VALUE value)
