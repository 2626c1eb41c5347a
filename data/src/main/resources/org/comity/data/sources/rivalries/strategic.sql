-- grain: one row per rivalry.  key: id.  units: years.  source: tss_rivalries (Thompson, Sakuwa and Suhas 2021).  The
-- edition ends with 2020: what lasts until then is still listed as far as it knows.
SELECT line, file, 'strategic rivalry' AS kind, 'tss-' || tssr_id AS id, rivalry AS name, ccode1 AS home_code,
       ccode2 AS partner_code, "start" AS from_date, CASE WHEN "end" <> '2020' THEN "end" END AS until_date,
       concat_ws(', ',
         CASE WHEN "positional" = '1' THEN 'positional' END,
         CASE WHEN spatial = '1' THEN 'spatial' END,
         CASE WHEN ideological = '1' THEN 'ideological' END,
         CASE WHEN interventionary = '1' THEN 'interventionary' END) AS item
FROM raw
