-- grain: one row per passport and destination.  key: line, source_column.  units: 0 or 1.
-- source: 2019-11-23_passport-index-matrix: 3 visa free, 2 visa on arrival, 1 electronic authority (all three 1 here),
-- 0 visa required, -1 own country (out of scope).
SELECT line, file, source_column, 'passport-index.no_prior_visa' AS indicator, Passport AS home_code,
       source_column AS partner_code, '2019' AS period,
       CASE WHEN code IN ('1', '2', '3') THEN '1' ELSE code END AS value,
       CASE code WHEN '3' THEN 'visa free' WHEN '2' THEN 'visa on arrival' WHEN '1' THEN 'eta'
                 WHEN '0' THEN 'visa required' ELSE code END AS text,
       code = '-1' AS out_of_scope
FROM (UNPIVOT raw ON COLUMNS('^[A-Z]{3}$') INTO NAME source_column VALUE code)
