-- grain: one row per ordered pair and year (exports), per country and year (domestic sales), and per pair and year
-- (agreement).  key: line, source_column.  units: million current USD; 0 or 1.  source: agtpa_applications.
-- A row whose exporter is its importer is what the country sells at home.  The agreement is the same in both rows of a
-- pair: the row whose exporter comes first is read, or the only one there is.
SELECT line, file, 'trade' AS source_column,
       CASE WHEN exporter = importer THEN 'agtpa.domestic_sales' ELSE 'agtpa.exports' END AS indicator,
       exporter AS home_code, CASE WHEN exporter = importer THEN NULL ELSE importer END AS partner_code,
       "year" AS period, trade AS value
FROM raw
UNION ALL
SELECT line, file, 'rta', 'agtpa.rta', exporter, importer, "year", rta
FROM (
  SELECT line, file, exporter, importer, "year", rta FROM raw
  WHERE exporter <> importer
  QUALIFY row_number() OVER (
    PARTITION BY least(exporter, importer), greatest(exporter, importer), "year" ORDER BY exporter, line) = 1
)
