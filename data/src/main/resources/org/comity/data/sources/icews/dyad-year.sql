-- grain: one row per ordered pair, year and class.  key: line, source_column.  units: reported events; a pair without
-- an event is listed with 0.  source: icews_dyad_year.
SELECT line, file, source_column,
       CASE source_column
         WHEN 'verbCoop' THEN 'icews.verbal_cooperation'
         WHEN 'matlCoop' THEN 'icews.material_cooperation'
         WHEN 'verbConf' THEN 'icews.verbal_conflict'
         ELSE 'icews.material_conflict'
       END AS indicator,
       i_iso3c AS home_code, j_iso3c AS partner_code, "year" AS period, value
FROM (UNPIVOT raw ON verbCoop, matlCoop, verbConf, matlConf INTO NAME source_column VALUE value)
