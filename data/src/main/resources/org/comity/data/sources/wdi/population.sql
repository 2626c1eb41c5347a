-- grain: one row per country and year.  key: line.  units: persons.  source: population.csv.
SELECT line, file, 'Value' AS source_column, 'wdi.population' AS indicator, "Country Code" AS home_code,
       "Year" AS period, "Value" AS value
FROM raw
