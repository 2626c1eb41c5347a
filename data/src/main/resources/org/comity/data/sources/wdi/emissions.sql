-- grain: one row per country, year and measure.  key: line, source_column.  units: thousand metric tons of carbon;
-- per head in metric tons of carbon.  source: fossil-fuel-co2-emissions-by-nation.csv.
SELECT line, file, 'Total' AS source_column, 'wdi.co2_kt_carbon' AS indicator, Country AS home_code, "Year" AS period,
       Total AS value
FROM raw
UNION ALL
SELECT line, file, 'Per Capita', 'wdi.co2_per_head_t_carbon', Country, "Year", "Per Capita"
FROM raw
