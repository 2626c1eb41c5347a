-- grain: one row per country and measure.  key: iso3, source_column.  units: km2; 0 or 1.  source: geo_cepii, which has
-- a second row for the biggest city of 13 countries: the first row is read, the second says the same.
SELECT line, file, source_column,
       CASE source_column WHEN 'area' THEN 'cepii-geodist.area_km2' ELSE 'cepii-geodist.landlocked' END AS indicator,
       iso3 AS home_code, '2005' AS period, value
FROM (
  UNPIVOT (
    SELECT line, file, iso3, area, landlocked FROM raw
    QUALIFY row_number() OVER (PARTITION BY iso3 ORDER BY line) = 1
  ) ON area, landlocked INTO NAME source_column VALUE value
)
