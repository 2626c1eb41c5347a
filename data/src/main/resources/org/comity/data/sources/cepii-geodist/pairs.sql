-- grain: one row per pair and measure.  key: line, source_column (Serbia twice, see below).  units: km; 0 or 1.
-- source: dist_cepii, which lists each pair from both ends: the row whose first code comes first is read, the other one
-- says the same.  The set describes the world of about 2005, so that is the year of its codes.  Its YUG is Serbia and
-- Montenegro (SCG): what is measured from Belgrade holds for Serbia too.
WITH pairs AS (
  SELECT * FROM raw WHERE iso_o < iso_d
), measures AS (
  UNPIVOT pairs ON distcap, dist, distw, contig, comlang_off INTO NAME source_column VALUE value
)
SELECT line, file, source_column,
       CASE source_column
         WHEN 'distcap' THEN 'cepii-geodist.capital_km'
         WHEN 'dist' THEN 'cepii-geodist.city_km'
         WHEN 'distw' THEN 'cepii-geodist.weighted_km'
         WHEN 'contig' THEN 'cepii-geodist.contiguous'
         ELSE 'cepii-geodist.common_language'
       END AS indicator,
       iso_o AS home_code, iso_d AS partner_code, '2005' AS period, value, NULL AS text
FROM measures
UNION ALL
SELECT line, file, source_column,
       CASE source_column WHEN 'distcap' THEN 'cepii-geodist.capital_km' ELSE 'cepii-geodist.city_km' END,
       CASE iso_o WHEN 'YUG' THEN 'SRB' ELSE iso_o END, CASE iso_d WHEN 'YUG' THEN 'SRB' ELSE iso_d END,
       '2005', value, 'from Belgrade, as Serbia and Montenegro'
FROM measures
WHERE 'YUG' IN (iso_o, iso_d) AND source_column IN ('distcap', 'dist')
