-- grain: one row per country, year and measure.  key: line, source_column.  units: current USD; persons.
-- source: icews_nodes.  Its third column of figures, a rating of regimes by another producer, is not read.
SELECT line, file, source_column,
       CASE source_column WHEN 'gdp' THEN 'icews.gdp_usd' ELSE 'icews.population' END AS indicator,
       iso3c AS home_code, "year" AS period, value
FROM (UNPIVOT raw ON gdp, pop INTO NAME source_column VALUE value)
