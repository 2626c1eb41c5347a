-- grain: one row per rivalry.  key: id.  units: years.  source: td_rivalries (Thompson and Dreyer 2012).  The edition ends
-- with 2010: what lasts until then is still listed as far as it knows.
SELECT line, file, 'rivalry' AS kind, 'td-' || rivalryno AS id, rivalryname AS name, ccode1 AS home_code,
       ccode2 AS partner_code, styear AS from_date, CASE WHEN endyear <> '2010' THEN endyear END AS until_date,
       concat_ws(', ', type1, type2, type3) AS item
FROM raw
