-- grain: one row per pair and year.  key: line.  units: organisations.  source: cow_igo_dyadyear.
SELECT line, file, 'dyadigos' AS source_column, 'cow-igo.shared' AS indicator, ccode1 AS home_code,
       ccode2 AS partner_code, "year" AS period, dyadigos AS value
FROM raw
