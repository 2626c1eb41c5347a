-- grain: one row per country and year, and per pair and year.  key: indicator, home_code, partner_code, period.
-- units: 1 minor, 2 war.  source: ucdp_acd_episodes.csv, which repeats a conflict-year for every pair of main and helping
-- sides.  As in the producer's file, a conflict belongs to the state whose government or territory is contested (side A),
-- and one between states to both primary parties.  A war outside the own territory (extrasystemic) has no state of its
-- own as a place in this layout and is left to the producer's file.
WITH countries AS (
  SELECT line, file, gwno_a AS place, "year", intensity_level FROM raw WHERE type_of_conflict <> 'extrasystemic'
  UNION ALL
  SELECT line, file, gwno_b, "year", intensity_level FROM raw WHERE type_of_conflict = 'interstate'
)
SELECT line, file, 'intensity_level' AS source_column, 'ucdp.conflict_intensity' AS indicator, place AS home_code,
       NULL AS partner_code, "year" AS period, intensity_level AS value
FROM countries
QUALIFY row_number() OVER (PARTITION BY place, "year" ORDER BY intensity_level DESC, line) = 1
UNION ALL
SELECT line, file, 'intensity_level', 'ucdp.interstate_conflict', gwno_a, gwno_b, "year", intensity_level
FROM raw
WHERE type_of_conflict = 'interstate'
QUALIFY row_number() OVER (
  PARTITION BY least(gwno_a, gwno_b), greatest(gwno_a, gwno_b), "year" ORDER BY intensity_level DESC, line) = 1
