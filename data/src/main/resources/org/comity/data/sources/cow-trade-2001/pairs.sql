-- grain: one row per ordered pair.  key: line, source_column.  units: million current USD.
-- source: cow_dyadic_trade_2001.csv: flow1 is what the first imports from the second, flow2 the other way round.
SELECT line, file, 'flow1' AS source_column, 'cow-trade-2001.imports' AS indicator, importer1 AS home_code,
       importer2 AS partner_code, '2001' AS period, flow1 AS value
FROM raw
UNION ALL
SELECT line, file, 'flow2', 'cow-trade-2001.imports', importer2, importer1, '2001', flow2
FROM raw
