-- grain: one row per country and year with a figure.  key: line, source_column.  units: those of the series.
-- source: API_*.csv, one column per year.
SELECT line, file, source_column,
       CASE "Indicator Code"
         WHEN 'NY.GDP.MKTP.CD' THEN 'wdi.gdp_usd'
         WHEN 'SP.POP.TOTL' THEN 'wdi.population'
         WHEN 'NY.GDP.PCAP.CD' THEN 'wdi.gdp_per_head_usd'
         WHEN 'NY.GDP.MKTP.KN' THEN 'wdi.gdp_constant_lcu'
         WHEN 'IS.RRS.TOTL.KM' THEN 'wdi.rail_km'
         ELSE 'wdi.' || "Indicator Code"
       END AS indicator,
       "Country Code" AS home_code, source_column AS period, value
FROM (UNPIVOT raw ON COLUMNS('^[0-9]{4}$') INTO NAME source_column VALUE value)
