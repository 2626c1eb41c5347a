-- grain: one row per ordered pair (flow), and per pair (rta, common currency).  key: line, source_column.
-- units: million current USD; 0 or 1.  source: gravity_zeros.  What holds for the pair is the same in both its rows: the
-- row whose first code comes first is read, or the only one there is.
SELECT line, file, 'flow' AS source_column, 'gravity-cepii-2006.flow' AS indicator, iso_o AS home_code,
       iso_d AS partner_code, '2006' AS period, flow AS value
FROM raw
UNION ALL
SELECT line, file, source_column,
       CASE source_column WHEN 'rta' THEN 'gravity-cepii-2006.rta' ELSE 'gravity-cepii-2006.common_currency' END,
       iso_o, iso_d, '2006', value
FROM (
  UNPIVOT (
    SELECT line, file, iso_o, iso_d, rta, comcur FROM raw
    QUALIFY row_number() OVER (PARTITION BY least(iso_o, iso_d), greatest(iso_o, iso_d) ORDER BY iso_o) = 1
  ) ON rta, comcur INTO NAME source_column VALUE value
)
