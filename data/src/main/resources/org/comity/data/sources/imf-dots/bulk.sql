-- grain: one row per reporter, partner, flow and year with a figure.  key: line, source_column.  units: current USD.
-- source: the bulk file of the Direction of Trade Statistics: exports f.o.b. (TXG_FOB_USD) and imports c.i.f.
-- (TMG_CIF_USD) of the country named first.  Rows of other flows and attributes give nothing.
SELECT line, file, source_column,
       CASE "Indicator Code" WHEN 'TXG_FOB_USD' THEN 'imf-dots.exports' ELSE 'imf-dots.imports' END AS indicator,
       "Country Name" AS home_code, "Counterpart Country Name" AS partner_code, source_column AS period, value
FROM (UNPIVOT raw ON COLUMNS('^[0-9]{4}$') INTO NAME source_column VALUE value)
WHERE "Indicator Code" IN ('TXG_FOB_USD', 'TMG_CIF_USD') AND "Attribute" = 'Value'
