-- grain: one row per country and year.  key: line, source_column.  units: those of the series, see the mapping file.
-- source: ddf--datapoints--SERIES--by--geo--time.csv.  The country codes are alpha-3 in small letters, and a few of
-- Gapminder's own.
SELECT line, file, source_column, 'gapminder-wdi.' || source_column AS indicator, upper(geo) AS home_code,
       "time" AS period, value
FROM (UNPIVOT raw ON COLUMNS(* EXCLUDE (line, file, file_name, geo, "time")) INTO NAME source_column VALUE value)
