-- grain: one row per country and year.  key: line.  units: current USD.  source: gdp.csv.
SELECT line, file, 'Value' AS source_column, 'wdi.gdp_usd' AS indicator, "Country Code" AS home_code, "Year" AS period,
       "Value" AS value
FROM raw
